"""Runs the web servers with the configurations that stand in the README, changed in nothing but the port, the folder and the path."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"

NGINX = """daemon off;
{user}
pid {work}/nginx.pid;
error_log {work}/nginx.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work}; uwsgi_temp_path {work}; scgi_temp_path {work};
{block}
}}
"""
APACHE = """ServerRoot {work}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so
LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so
TypesConfig /etc/mime.types
{user}
{block}
"""
CADDY = """{{
    admin off
    auto_https off
}}
{block}
"""


def block(name, port, root, path):
    """The README's configuration for a server, for a site at a path of the folder `root`."""
    text = re.search(rf"^```{name}\n(.*?)^```", README.read_text(), re.M | re.S)[1]

    def replace(pattern, new):
        nonlocal text
        text, count = re.subn(pattern, new, text)
        if count != 1:
            raise SystemExit(f"README.md: the {name} configuration has {count} of {pattern}")

    replace(r"/srv/site/current", str(root))
    if name == "nginx":
        replace(r"server_name example\.org;", f"listen 127.0.0.1:{port};")
    if name == "caddy":
        replace(r"(?m)^example\.org \{", f"http://127.0.0.1:{port} {{")
    # What the README says to do for a site under a path.
    return re.sub(r"(?<![\w./])/(404\.html|assets/)", rf"/{path}\1", text)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(name, root, path, work, port=None):
    """A server of the folder `root` on 127.0.0.1; gives the address of the site at the path, which is empty or ends with a slash."""
    port, work = port or free_port(), Path(work)
    as_root = os.getuid() == 0
    environment = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    configuration = work / f"{name}.conf"
    if name == "python":
        command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(root)]
    else:
        # Started as root, the servers read files as Debian's user for that.
        text = {"nginx": NGINX, "apache": APACHE, "caddy": CADDY}[name].format(
            work=work,
            port=port,
            block=block(name, port, root, path),
            user={"nginx": "user www-data;", "apache": "User www-data\nGroup www-data"}.get(name, "") if as_root else "",
        )
        configuration.write_text(text)
        # nginx looks for what a configuration includes beside it, as it stands in /etc/nginx.
        if name == "nginx" and not (work / "mime.types").exists():
            (work / "mime.types").symlink_to("/etc/nginx/mime.types")
        command = {
            "nginx": ["/usr/sbin/nginx", "-e", f"{work}/nginx.log", "-c", str(configuration)],
            "apache": ["/usr/sbin/apache2", "-D", "FOREGROUND", "-f", str(configuration)],
            "caddy": ["caddy", "run", "--adapter", "caddyfile", "--config", str(configuration)],
        }[name]
    with open(work / f"{name}.out", "w+b") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment)
        try:
            for _ in range(200):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    if process.poll() is not None:
                        break
                    time.sleep(0.05)
            if process.poll() is not None:
                log.seek(0)
                raise SystemExit(f"{name} did not start: {log.read().decode()[-2000:]}{text}")
            yield f"http://127.0.0.1:{port}/{path}"
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
