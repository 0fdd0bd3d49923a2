"""How the site is served: a process a core, four threads each; PORT says where."""

import multiprocessing
import os

pythonpath = "site"
wsgi_app = "cmsfamily.wsgi"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", multiprocessing.cpu_count()))
threads = 4
preload_app = True
control_socket_disable = True
accesslog = os.environ.get("ACCESS_LOG")
# Without the query, nor the page a request came from: they hold what editors search for, and links that sign in.
access_log_format = '%(h)s %(t)s "%(m)s %(U)s %(H)s" %(s)s %(b)s "%(a)s"'
max_requests = 10_000
max_requests_jitter = 500
