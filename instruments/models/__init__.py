"""The instruments of the Family, their bodies, and the countries bound by them."""

from .body import Body
from .country import Country
from .country_index import CountryIndexPage
from .instrument import InstrumentIndexPage, InstrumentPage
from .party import Party
from .place import BelowInstrument

__all__ = [
    "BelowInstrument",
    "Body",
    "Country",
    "CountryIndexPage",
    "InstrumentIndexPage",
    "InstrumentPage",
    "Party",
]
