# Shared by run.sh and test.sh: the virtual environment in the checkout and the system libraries that Qt loads.
# Sourced, not run.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv="$checkout/.venv"

say() { printf 'gemdesk: %s\n' "$*" >&2; }

# A Python that is new enough.
find_python() {
    local candidate
    for candidate in python3.13 python3.12 python3.11 python3 python3.14; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2])' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
    return 1
}

# Runs a command as root: directly, by sudo if it needs no password or there is somebody to type it, or not at all.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        return 1
    fi
}

# Installs Debian packages, or names them where it may not. $1: what they are for; the rest: packages.
install_packages() {
    local purpose=$1 log
    shift
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "$purpose: something is missing here; Debian calls the packages $*"
        return 1
    fi
    log=$(mktemp)
    as_root true 2>/dev/null && say "installing $* ($purpose)"
    if as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        'apt-get install -y -q --no-install-recommends "$@" || { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; }' \
        sh "$@" >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    say "packages are missing ($purpose) and could not be installed from here. As root, run this, then start again:"
    say "    apt-get install $*"
    tail -n 3 "$log" >&2
    rm -f "$log"
    return 1
}

# Packages whose libraries the dynamic linker does not find. Arguments: pairs LIBRARY=PACKAGE.
missing_packages() {
    local pair known
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    for pair in "$@"; do
        case "$known" in
            *"${pair%%=*}"*) ;;
            *) printf '%s\n' "${pair#*=}" ;;
        esac
    done
}

qt_libraries=(
    libglib-2.0.so.0=libglib2.0-0
    libGL.so.1=libgl1
    libEGL.so.1=libegl1
    libfontconfig.so.1=libfontconfig1
    libxkbcommon.so.0=libxkbcommon0
    libdbus-1.so.3=libdbus-1-3
)
window_libraries=(
    libxcb-cursor.so.0=libxcb-cursor0
    libxkbcommon-x11.so.0=libxkbcommon-x11-0
    libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1
    libxcb-shape.so.0=libxcb-shape0
)

wayland_libraries=(
    libwayland-client.so.0=libwayland-client0
    libwayland-cursor.so.0=libwayland-cursor0
    libwayland-egl.so.1=libwayland-egl1
)

# Packages that make a Python with virtual environments, if there is none yet.
missing_python() {
    local python
    if ! python=$(find_python); then
        printf '%s\n' python3 python3-venv
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        printf '%s\n' "$python-venv"
    fi
}

# What .venv was made for: its place and its Python. A copied checkout or another Python wants a new one.
venv_maker() { printf '%s %s' "$venv" "$(readlink -f "$venv/bin/python")"; }

# A word for what is installed once it is: pyproject.toml, the lock file, and where.
venv_stamp() {
    { cat "$checkout/pyproject.toml" "$checkout/requirements.lock" && venv_maker; } | cksum | tr ' ' -
}

# Whether .venv holds what this very checkout needs. $1: a word for what is installed.
environment_ready() { [ -x "$venv/bin/python" ] && [ -e "$venv/gemdesk-$1-$(venv_stamp)" ]; }

make_venv() {
    local python
    if [ -x "$venv/bin/python" ] && { [ ! -e "$venv/gemdesk-maker" ] || [ "$(cat "$venv/gemdesk-maker")" = "$(venv_maker)" ]; }; then
        return 0
    fi
    python=$(find_python) || {
        say "Python 3.11 or newer was not found; install it, then run this again."
        return 1
    }
    "$python" -m venv --clear "$venv" || {
        say "$venv could not be made; the line above tells why. Copy the checkout to a folder of your own."
        return 1
    }
}

# Makes .venv and installs the project into it, unless that was done. Python is there already.
# $1: a word for what is installed; the rest: arguments of pip install beside the project.
ensure_environment() {
    local kind=$1
    shift
    ! environment_ready "$kind" || return 0
    make_venv || return 1
    say "installing what GemDesk needs into .venv (only now; later starts install nothing)"
    "$venv/bin/python" -m pip install -q --upgrade 'pip>=25.1' &&
        (cd "$checkout" && "$venv/bin/python" -m pip install -q -c requirements.lock -e . "$@") || {
        say "the installation failed; the lines above tell why. Check the network, then run this again."
        return 1
    }
    venv_maker >"$venv/gemdesk-maker"
    rm -f "$venv/gemdesk-$kind-"*
    touch "$venv/gemdesk-$kind-$(venv_stamp)"
}
