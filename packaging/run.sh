#!/usr/bin/env bash
# Starts GemDesk from this checkout: bash packaging/run.sh [ARGS for gemdesk].
# The first run installs what is missing; later ones start at once and need no network.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

ensure_environment run || exit 1

# Whether ARGS name a command; without one, gemdesk opens its window.
command=
library=${GEMDESK_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/GemDesk}/library.gemdesk
skip=
for argument in "$@"; do
    if [ -n "$skip" ]; then
        library=$argument skip=
        continue
    fi
    case "$argument" in
        --library) skip=1 ;;
        --library=*) library=${argument#--library=} ;;
        -h | --help | --version) command=help ;;
        -*) ;;
        *)
            command=$argument
            break
            ;;
    esac
done
# Without its file, --library is for gemdesk to complain of.
[ -z "$skip" ] || command=help

gemdesk() { "$venv/bin/gemdesk" "$@"; }

starter_library() {
    [ -e "$library" ] || gemdesk --library "$library" init --starter >&2
}

if [ -n "$command" ]; then
    case "$command" in
        init | help) ;;
        *) starter_library || exit ;;
    esac
    gemdesk "$@"
    exit
fi

mapfile -t packages < <(missing_packages "${qt_libraries[@]}")
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    mapfile -t -O "${#packages[@]}" packages < <(missing_packages "${window_libraries[@]}")
    if [ "${#packages[@]}" -gt 0 ]; then
        install_packages "the window" "${packages[@]}" || exit 1
    fi
    gemdesk "$@"
    exit
fi

say "there is no display here, so the window cannot open. Planning an evening from the starter library instead."
starter_library || exit
out=$PWD/evening.pdf
gemdesk --library "$library" plan "The Lunchbox" "Brief Encounter" --out "$out" || exit
say "the sheets are in $out"
