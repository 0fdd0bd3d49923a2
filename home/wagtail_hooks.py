"""What the site adds to Wagtail's admin for every page type."""

from wagtail.snippets.models import register_snippet

from .languages import admin  # noqa: F401
from .viewsets import TopicViewSet

register_snippet(TopicViewSet)
