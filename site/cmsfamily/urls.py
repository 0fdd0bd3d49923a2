"""Addresses: the editors' and machines' first, then every public page below its language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve as serve_page

private: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.SERVES_IMAGES:
    private.append(re_path("^media/(?P<path>images/.+)$", serve, {"document_root": settings.MEDIA_ROOT}))

machines = [
    path("", include("home.urls")),
    path("", include("decisions.exports.urls")),
]

public = i18n_patterns(
    path("", include("instruments.directory.urls")),
    path("desk/", include("instruments.desk.urls")),
    path("search/", include("search.urls")),
    path("", include(wagtail_urls)),
    # Wagtail's own pattern knows no point, as in "export/akn.xml/".
    re_path(r"^((?:[\w\-]+/)+[\w\-.]+/)$", serve_page),
)

urlpatterns = [*private, *machines, *public]
handler404 = "home.views.page_not_found"
handler500 = "home.views.server_error"
