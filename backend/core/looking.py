"""Admin pages for looking only: what a person wrote is changed by that person, nobody else."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin[Any]
else:
    # Django's own class takes no type argument at run time; only the stubs do.
    _ModelAdmin = admin.ModelAdmin


class LookOnly(_ModelAdmin):
    """Lists and shows; never adds, changes or deletes."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
