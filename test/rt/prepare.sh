#!/usr/bin/env bash
# Request Tracker 5 from Debian's own packages, on loopback, with the same fresh data at every start.
#
#   prepare.sh          installs what is missing, starts the server, prints its address as the last line
#   prepare.sh stop     ends the server that it started
#
# Configuration, database and caches live in a folder of their own: a Request Tracker that is already
# used on this machine is not touched. Ends with 3 and one line where it can't be done.
set -euo pipefail
cd "$(dirname "$0")"

home=/var/lib/deskside-rt
pidfile=$home/pid
log=$home/log
lib=/usr/share/request-tracker5
as_rt='setpriv --reuid=www-data --regid=www-data --init-groups'
export RT_SITE_CONFIG=$home/config.pm RT_SITE_CONFIG_DIR=$home/config.d

left_out() {
  echo "Request Tracker is left out: $1" >&2
  exit 3
}

is_ours() {
  [ -s "$pidfile" ] && grep -qs rt-server "/proc/$(cat "$pidfile")/cmdline"
}

stop() {
  if is_ours; then
    local pid tries=0
    pid=$(cat "$pidfile")
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null && [ $((tries += 1)) -lt 50 ]; do sleep 0.2; done
  fi
  rm -f "$pidfile"
}

say_debconf() {
  debconf-set-selections <<'ANSWERS'
request-tracker5 request-tracker5/install-cronjobs boolean false
request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/webbaseurl string http://127.0.0.1
request-tracker5 request-tracker5/webpath string
request-tracker5 request-tracker5/rtname string example.com
request-tracker5 request-tracker5/organization string example.com
request-tracker5 request-tracker5/correspondaddress string support@example.com
request-tracker5 request-tracker5/commentaddress string comments@example.com
request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true
msmtp msmtp/apparmor boolean false
ANSWERS
}

install_packages() {
  if [ -x $lib/libexec/rt-server ] && command -v rt-mailgate-5 curl plackup >/dev/null; then return; fi
  echo 'Request Tracker: installing its packages, once, which takes a minute or two …' >&2
  say_debconf
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >>"$log" 2>&1 || true
  apt-get install -y -qq --no-install-recommends request-tracker5 rt5-standalone rt5-db-sqlite rt5-clients \
    msmtp-mta dbconfig-sqlite3 starlet curl >>"$log" 2>&1 || left_out "apt-get could not install it, see $log"
}

free_port() {
  local port
  for port in 8080 8081 8082 18080 18081 28080; do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  left_out 'no free port on loopback'
}

configure() {
  mkdir -p "$RT_SITE_CONFIG_DIR" $home/cache/session
  cat >"$RT_SITE_CONFIG" <<CONFIG
Set(\$rtname, 'example.com');
Set(\$Organization, 'example.com');
Set(\$CorrespondAddress, 'support@example.com');
Set(\$CommentAddress, 'comments@example.com');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $1);
Set(\$WebBaseURL, 'http://127.0.0.1:$1');
Set(\$WebPath, '');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$home/rt.db');
Set(\$MailCommand, 'testfile');
Set(\$Timezone, 'UTC');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
\$MasonDataDir = '$home/cache/mason';
\$MasonSessionDir = '$home/cache/session';
1;
CONFIG
  chown -R www-data:www-data $home
}

# The first start makes the database; every start takes a copy of it.
fresh_database() {
  if [ ! -s $home/first.db ] || [ initialdata -nt $home/first.db ]; then
    rm -f $home/rt.db
    local setup="rt-setup-database-5 --skip-create"
    { $as_rt $setup --action init && $as_rt $setup --action insert --datafile /dev/stdin <initialdata; } \
      >>"$log" 2>&1 || left_out "its database could not be made, see $log"
    mv $home/rt.db $home/first.db
  fi
  cp -p $home/first.db $home/rt.db
}

start() {
  local port=$1 tries=0
  $as_rt $lib/libexec/rt-server --server Starlet --host 127.0.0.1 --port "$port" --max-workers 2 \
    >>"$log" 2>&1 </dev/null &
  local pid=$!
  echo $pid >"$pidfile"
  until curl -fs -o /dev/null --max-time 20 "http://127.0.0.1:$port/NoAuth/Login.html"; do
    sleep 0.5
    if ! kill -0 $pid 2>/dev/null || [ $((tries += 1)) -ge 120 ]; then
      stop
      left_out "the server did not start, see $log"
    fi
  done
}

[ -f /etc/debian_version ] || left_out 'it is set up on Debian only'
[ "$(id -u)" = 0 ] || left_out 'only root can install its packages'
mkdir -p $home
stop
if [ "${1:-start}" = stop ]; then exit; fi
: >"$log"
install_packages
port=$(free_port)
configure "$port"
fresh_database
start "$port"
echo "http://127.0.0.1:$port"
