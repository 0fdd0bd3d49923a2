"""What every page shares, the front page, standard pages, news and topics."""

from .attempt import Attempt
from .base import BasePage
from .files import LanguageFile
from .mixins import Confidence, Named, Sourced
from .news import NewsIndexPage, NewsKind, NewsPage, NewsTopic
from .pages import HomePage, StandardPage
from .register import ListPage, RegisterPage
from .topic import Topic

__all__ = [
    "Attempt",
    "BasePage",
    "Confidence",
    "HomePage",
    "LanguageFile",
    "ListPage",
    "Named",
    "NewsIndexPage",
    "NewsKind",
    "NewsPage",
    "NewsTopic",
    "RegisterPage",
    "Sourced",
    "StandardPage",
    "Topic",
]
