# The site alone; compose.yaml starts it with what it needs.
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 STATIC_ROOT=/srv/static DATA_DIR=/data HOST=0.0.0.0 PORT=8000
WORKDIR /srv/cmsfamily

COPY requirements.txt .
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt

COPY . .
RUN python scripts/messages.py compile && DATA_DIR=/tmp/built python manage.py collectstatic --no-input --verbosity 0 \
    && rm -r /tmp/built && useradd --system cmsfamily && install --directory --owner cmsfamily /data

USER cmsfamily
VOLUME /data
EXPOSE 8000
CMD ["python", "scripts/serve.py"]
