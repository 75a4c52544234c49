# One image for web, worker, beat and migrate. Built in two steps: Node is needed for building only.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements/uv.txt requirements/build.txt requirements/run.txt requirements/
RUN python -m pip install --no-cache-dir --require-hashes -r requirements/uv.txt \
 && uv pip install --system --require-hashes -r requirements/build.txt
COPY pwa/package.json pwa/package-lock.json pwa/.npmrc pwa/
RUN cd pwa && npm ci --no-audit --no-fund
COPY knowledge knowledge
COPY backend backend
COPY pwa pwa
RUN python -m backend.knowledge.build \
 && cd pwa && npm run build && cd .. \
 && python -m whitenoise.compress --quiet pwa/dist

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
COPY requirements/uv.txt requirements/run.txt requirements/
RUN python -m pip install --no-cache-dir --require-hashes -r requirements/uv.txt \
 && uv pip install --system --no-cache --require-hashes -r requirements/run.txt
COPY manage.py pyproject.toml ./
COPY knowledge knowledge
COPY backend backend
COPY --from=build /app/pwa/dist pwa/dist
COPY --from=build /app/build build
RUN DEPLOYMENT=embedded DATA_DIR=/tmp/build python manage.py collectstatic --no-input \
 && useradd --create-home unknot && rm -rf /tmp/build
USER unknot
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "backend.config.wsgi:application"]
