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
    local purpose=$1
    shift
    [ $# -gt 0 ] || return 0
    if command -v apt-get >/dev/null; then
        say "installing $* ($purpose)"
        if as_root env DEBIAN_FRONTEND=noninteractive sh -c \
            'apt-get install -y -q --no-install-recommends "$@" || { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; }' \
            sh "$@" >"$checkout/.venv-packages.log" 2>&1; then
            rm -f "$checkout/.venv-packages.log"
            return 0
        fi
        say "these packages are missing ($purpose) and could not be installed from here. As root, run:"
        say "    apt-get install $*"
        [ ! -s "$checkout/.venv-packages.log" ] || tail -n 3 "$checkout/.venv-packages.log" >&2
        rm -f "$checkout/.venv-packages.log"
    else
        say "these libraries are missing ($purpose); Debian calls their packages: $*"
    fi
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

# Makes .venv and installs the project into it, unless that was done for this very pyproject.toml and lock file.
# $1: a word for what is installed; the rest: arguments of pip install beside the project.
ensure_environment() {
    local kind=$1 python stamp
    shift
    stamp=$(cat "$checkout/pyproject.toml" "$checkout/requirements.lock" | cksum | tr ' ' -)
    [ ! -e "$venv/gemdesk-$kind-$stamp" ] || return 0
    if ! python=$(find_python); then
        install_packages "Python 3.11 or newer" python3 || true
        python=$(find_python) || {
            say "Python 3.11 or newer was not found; install it, then run this again."
            return 1
        }
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_packages "Python's virtual environments" python3-venv || return 1
    fi
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv" || return 1
    say "installing what GemDesk needs into .venv (only now; later starts install nothing)"
    "$venv/bin/python" -m pip install -q --upgrade 'pip>=25.1' || return 1
    (cd "$checkout" && "$venv/bin/python" -m pip install -q -c requirements.lock -e . "$@") || {
        say "the installation failed; the lines above tell why. Check the network, then run this again."
        return 1
    }
    rm -f "$venv/gemdesk-$kind-"*
    touch "$venv/gemdesk-$kind-$stamp"
}
