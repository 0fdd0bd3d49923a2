"""Which engine answers searches, and how it is reached."""

import environ

env = environ.Env()

# "database" needs nothing else; it also stands in while Elasticsearch is down.
SEARCH_ENGINE = env("SEARCH_ENGINE", default="database")
# Whether publishing tells the indexes. Off, they stay as `rebuild_search` left them.
SEARCH_FOLLOWS = True

ELASTICSEARCH_URL = env.list("ELASTICSEARCH_URL", default=["http://127.0.0.1:9200"])
ELASTICSEARCH_API_KEY = env("ELASTICSEARCH_API_KEY", default="")
ELASTICSEARCH_CA_CERTS = env("ELASTICSEARCH_CA_CERTS", default="")
# Sites that share a cluster each have a prefix of their own.
ELASTICSEARCH_PREFIX = env("ELASTICSEARCH_PREFIX", default="cmsfamily")
ELASTICSEARCH_TIMEOUT = env.float("ELASTICSEARCH_TIMEOUT", default=2.0)
