"""All settings, from the environment, with defaults that run on one machine without anything installed.

DEPLOYMENT=embedded (default): SQLite, one process, secrets made on first run in DATA_DIR.
DEPLOYMENT=production: everything is asked for, and what is missing is named.
"""

import re
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from backend.config import env

ROOT = Path(__file__).resolve().parents[2]
DEPLOYMENT = env.text("DEPLOYMENT", "embedded")
if DEPLOYMENT not in ("embedded", "production"):
    raise ImproperlyConfigured(f"DEPLOYMENT={DEPLOYMENT!r}: say embedded or production")
EMBEDDED = DEPLOYMENT == "embedded"
DEBUG = env.flag("DEBUG", default=False)
DEMO = env.flag("DEMO", default=False)
DATA_DIR = Path(env.text("DATA_DIR", str(ROOT / ".run")))


def _secret_key() -> str:
    """Production asks for SECRET_KEY; the embedded run makes one once and keeps it beside its database."""
    if not EMBEDDED:
        return env.text("SECRET_KEY")
    file = DATA_DIR / "secret_key"
    if not file.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_text(secrets.token_urlsafe(50), encoding="ascii")
        file.chmod(0o600)
    return env.text("SECRET_KEY", file.read_text(encoding="ascii"))


SECRET_KEY = _secret_key()
PUBLIC_URL = env.text("PUBLIC_URL", "http://localhost:8000").rstrip("/")
# The loopback names are for the health check of the container itself; links in mails come from PUBLIC_URL alone.
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", f"{urlsplit(PUBLIC_URL).hostname or ''},localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", PUBLIC_URL)

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "backend.core",
    "backend.accounts",
    "backend.feed",
    "backend.knowledge",
    "backend.care",
    "backend.diary",
    "backend.notifications",
    "backend.reminders",
    "backend.safety",
    "backend.insights",
    "backend.sync",
    "backend.demo",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",  # outside of WhiteNoise: the app's own page and worker carry the policy too
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "backend.config.language.LibrariesSpeak",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "backend.config.urls"
WSGI_APPLICATION = "backend.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "backend" / "accounts" / "templates"],  # our words for allauth's mails, before its own
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]


def _database(url: str) -> dict[str, Any]:
    """postgresql://user:password@host:port/name, or sqlite:///absolute/path."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": parts.path,
            "OPTIONS": {
                # IMMEDIATE: a transaction that will write waits at its start, never fails half-way.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                # FULL: an entry that was answered "stored" survives a power cut.
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
            },
        }
    if parts.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or 5432),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured(f"DATABASE_URL has scheme {parts.scheme!r}: say postgresql:// or sqlite://")


DATABASES = {
    "default": _database(env.text("DATABASE_URL", f"sqlite://{DATA_DIR / 'unknot.sqlite3'}" if EMBEDDED else None))
}
REDIS_URL = env.text("REDIS_URL", "" if EMBEDDED else None)
CACHES: dict[str, Any] = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
        if REDIS_URL
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Content as data; the bundle is built from it.
KNOWLEDGE_DIR = Path(env.text("KNOWLEDGE_DIR", str(ROOT / "knowledge")))

# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "backend.accounts.adapter.AccountAdapter"
ACCOUNT_SIGNUP_FORM_CLASS = "backend.accounts.forms.SignUpForm"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"  # an account works at once; mail goes only to a confirmed address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = True
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_signup": f"{PUBLIC_URL}/me/sign-up",
    "account_confirm_email": f"{PUBLIC_URL}/me/confirm/{{key}}",
    "account_reset_password": f"{PUBLIC_URL}/me/reset",
    "account_reset_password_from_key": f"{PUBLIC_URL}/me/reset/{{key}}",
}
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "backend.accounts.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 180
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
BEHIND_TLS_PROXY = env.flag("BEHIND_TLS_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS_PROXY else None
# Limits on sign-in count per address: behind a proxy everybody would share the proxy's own.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXY_COUNT", 1 if BEHIND_TLS_PROXY else 0)
SECURE_HSTS_SECONDS = 31536000 if PUBLIC_URL.startswith("https://") else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Words and time
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("es", "Español")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# The phone app: built into pwa/dist, served from the site's root so that its worker has the whole scope.
PWA_DIST = Path(env.text("PWA_DIST", str(ROOT / "pwa" / "dist")))
STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "build" / "static"
WHITENOISE_USE_FINDERS = EMBEDDED
if EMBEDDED:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # the admin's files come from the packages; WhiteNoise asks anyway
WHITENOISE_ROOT = PWA_DIST if PWA_DIST.exists() else None
WHITENOISE_MAX_AGE = 0  # "/" and deep links are answered by config/shell.py


def _is_immutable(path: str, url: str) -> bool:
    return re.match(r"^/assets/.+-[\w-]{8}\.\w+$", url) is not None


WHITENOISE_IMMUTABLE_FILE_TEST = _is_immutable
_SELF, _NONE = "'self'", "'none'"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [_SELF],
        "img-src": [_SELF, "data:"],
        "style-src": [_SELF, "'unsafe-inline'"],
        "object-src": [_NONE],
        "base-uri": [_SELF],
        "frame-ancestors": [_NONE],
        "form-action": [_SELF],
    }
}
# A sync body may hold a year of entries; one field is limited by its own serializer.
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["backend.core.auth.CookieSession"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "EXCEPTION_HANDLER": "backend.core.errors.answer",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Unknot",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    # One name for a list of words that several answers use.
    "ENUM_NAME_OVERRIDES": {"ChannelEnum": ["push", "email"]},
}

# Mail: printed to the console in the embedded run unless MAIL_URL-like settings are given.
EMAIL_BACKEND = env.text(
    "EMAIL_BACKEND",
    "django.core.mail.backends.console.EmailBackend" if EMBEDDED else "django.core.mail.backends.smtp.EmailBackend",
)
if DEMO:
    # The demo sends nothing, whatever else is set.
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_HOST = env.text("EMAIL_HOST", "localhost" if EMBEDDED else None)
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=not EMBEDDED)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Unknot <unknot@localhost>" if EMBEDDED else None)

# Celery is the alarm clock; the rows in the database are the queue.
CELERY_BROKER_URL = REDIS_URL or "memory://localhost"
CELERY_TASK_IGNORE_RESULT = True
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
CELERY_TASK_ACKS_LATE = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_REDIRECT_STDOUTS = False
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
    # A hint that cannot be left at once is dropped: with kombu's defaults each sync waited 6 s for a dead broker.
    "max_retries": 0,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.2,
    # kombu's defaults redeliver a dead worker's message only after an hour; the tick finds the row much sooner anyway.
    **(
        {
            "socket_connect_timeout": 1,
            "visibility_timeout": 300,
            "unacked_restore_interval": 10,
            "unacked_restore_throttle": 1,
        }
        if REDIS_URL
        else {"polling_interval": 0.2}
    ),
}
TICK_SECONDS = env.number("TICK_SECONDS", 5)


def _every(seconds: int, task: str) -> dict[str, Any]:
    # A hint that nobody took within a minute is thrown away: the next one says the same.
    return {"task": task, "schedule": float(seconds), "options": {"expires": max(60, seconds)}}


# Two beats at once do no harm: every task claims rows before it does anything.
CELERY_BEAT_SCHEDULE = {
    "reminders": _every(TICK_SECONDS, "reminders.tick"),
    "escalations": _every(TICK_SECONDS, "safety.advance"),
    "messages": _every(TICK_SECONDS, "notifications.deliver_due"),
    "endings": _every(3600, "safety.warn_of_endings"),
    "old messages": _every(86400, "notifications.forget_old"),
    "deleted content": _every(3600, "feed.blank_deleted"),
    "old sign-ins": _every(86400, "accounts.clear_expired_sessions"),
}

# Web push: allowed push services beside the known ones (tests name their loopback receiver here).
PUSH_EXTRA_HOSTS = env.words("PUSH_EXTRA_HOSTS")
# Embedded: made on first run and kept in DATA_DIR. Production: a PEM, or the key's 32 bytes in base64url.
VAPID_PRIVATE_KEY = env.text("VAPID_PRIVATE_KEY", "" if EMBEDDED else None)
VAPID_SUBJECT = env.text("VAPID_SUBJECT", "mailto:unknot@localhost" if EMBEDDED else None)

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "backend.core.logs.WithoutErrorTexts",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # A line for every tick would hide what matters.
    # And urllib3 would name push endpoints, which are addresses of people.
    "loggers": {
        name: {"level": "WARNING"}
        for name in ("celery.beat", "celery.worker.strategy", "celery.app.trace", "urllib3.connectionpool")
    },
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
}
