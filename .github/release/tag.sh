#!/usr/bin/env bash
# Moves a tag from the source to a commit on top of it that holds what was built from it, so that “uses:” and pre-commit
# find something to run. `v1` moves along with the newest `v1.2.3`.
# Usage: tag.sh <archive> <remote> <tag> <commit> [--prerelease]
set -euo pipefail
archive=$(realpath "$1") remote=$2 tag=$3 commit=$4 channel=${5:-}

tree=$(mktemp -d)
tar -xzf "$archive" -C "$tree"
# An index and a tree of their own: what is checked out here stays as it is.
export GIT_INDEX_FILE="$tree.index"
git -c core.sparseCheckout=false --work-tree="$tree" add --all --force .
built=$(git -c user.name=release -c user.email=release@users.noreply.github.com \
  commit-tree "$(git write-tree)" -p "$commit" -m "Release $tag")
rm -rf "$tree" "$tree.index"

refs=("+$built:refs/tags/$tag")
# A pre-release is for those who name it.
if [ "$channel" != --prerelease ]; then refs+=("+$built:refs/tags/${tag%%.*}"); fi
git push --quiet "$remote" "${refs[@]}"
