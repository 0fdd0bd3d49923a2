"""Addresses of the desk, below the reader's language."""

from django.urls import path

from .enums import Kind
from .views import actions, desk, door

app_name = "desk"
urlpatterns = [
    path("", desk.home, name="home"),
    path("sign-in/", door.sign_in, name="sign_in"),
    path("sent/", door.sent, name="sent"),
    path("enter/<str:token>/", door.enter, name="enter"),
    path("leave/", door.leave, name="leave"),
    path("changes/<int:pk>/withdraw/", actions.take_back, name="withdraw"),
    path("<uuid:entry>/confirm/", actions.confirm, name="confirm"),
    *(path(f"<uuid:entry>/{kind}/", actions.propose, {"kind": kind}, name=kind.value) for kind in Kind),
]
