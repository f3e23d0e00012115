#!/bin/sh
# 把一个发布包放上服务器，或者退回上一版；只要 sh、tar、sha256sum 和 GNU 或 busybox 的 mv。
#
#   sh switch.sh install tongtu-日期-版本.tar.gz [目录]   核对、解开、再核对，全对了才切换
#   sh switch.sh rollback [目录]                          退回上一版，也先核对；再运行一次就又换回来
#   sh switch.sh status [目录]                            现在是哪一版，上一版是哪一版
#
# 目录不写就是 /srv/tongtu：
#   releases/版本/       解开的发布包，一版一个
#   pairs/新--旧/        current、previous 两个链接
#   live                 指向其中一对的链接。切换就是换这一个链接，一步完成，没有中间的样子
#
# 退出码：0 成了；1 没有切换，网站还是原来的样子。
set -eu
umask 022

fail() {
    printf '%s\n' "$1" >&2
    printf '没有切换，网站还是原来的样子。\n' >&2
    exit 1
}

usage() {
    fail '用法：sh switch.sh install 发布包.tar.gz [目录]；sh switch.sh rollback [目录]；sh switch.sh status [目录]'
}

# 名称：live 的 current 或 previous 是哪一版；还没有就是空的。
release_of() {
    if [ -L "$folder/live" ]; then basename "$(readlink "$folder/live/$1")"; fi
}

# 一版的每个文件都和它的清单一样。
verify() {
    (cd "$1" && sha256sum -c SHA256SUMS >/dev/null 2>&1) ||
        fail "$1 里的文件和清单 SHA256SUMS 不一样，可能传坏了或者被改过。请删掉这个文件夹，用原来的发布包再装一次。"
}

# 切换到 $1，上一版记为 $2。
switch_to() {
    pair="$1--$2"
    if [ ! -d "$folder/pairs/$pair" ]; then
        rm -rf "$folder/pairs/.making"
        mkdir -p "$folder/pairs/.making"
        ln -s "../../releases/$1" "$folder/pairs/.making/current"
        ln -s "../../releases/$2" "$folder/pairs/.making/previous"
        mv "$folder/pairs/.making" "$folder/pairs/$pair"
    fi
    rm -f "$folder/.live"
    ln -s "pairs/$pair" "$folder/.live"
    mv -T "$folder/.live" "$folder/live" || fail '这台机器的 mv 没有 -T。'
    printf '现在：%s\n上一版：%s\n' "$1" "$2"
}

# 同时只能有一个在切换。
lock() {
    mkdir -p "$folder/releases" "$folder/pairs"
    mkdir "$folder/.switching" 2>/dev/null ||
        fail "$folder 正在切换。如果上一次半路断了，删去空文件夹 $folder/.switching 再来。"
    trap 'rmdir "$folder/.switching"' EXIT
    trap 'exit 1' HUP INT TERM
}

install() {
    case "$archive" in *.tar.gz) ;; *) usage ;; esac
    [ -f "$archive" ] || fail "没有这个文件：$archive"
    [ -f "$archive.sha256" ] || fail "没有校验码 $archive.sha256，请和发布包放在一起。"
    expected=$(cut -c 1-64 "$archive.sha256")
    actual=$(sha256sum <"$archive" | cut -c 1-64)
    [ "$expected" = "$actual" ] || fail "发布包和它的校验码不一样，可能没有传完。请重新传一次：$archive"

    name=$(basename "$archive" .tar.gz)
    lock
    if [ ! -d "$folder/releases/$name" ]; then
        rm -rf "$folder/releases/.unpacking"
        mkdir "$folder/releases/.unpacking"
        # -m：文件的时间写成现在，浏览器才知道换过了。
        tar -x -z -m -o -f "$archive" -C "$folder/releases/.unpacking" || fail "解不开：$archive"
        [ -f "$folder/releases/.unpacking/$name/SHA256SUMS" ] || fail "不是发布包，或者改过名称：$archive"
        verify "$folder/releases/.unpacking/$name"
        mv "$folder/releases/.unpacking/$name" "$folder/releases/$name"
        rmdir "$folder/releases/.unpacking"
    else
        verify "$folder/releases/$name"
    fi
    current=$(release_of current)
    if [ "$current" = "$name" ]; then
        printf '已经是这一版：%s\n' "$name"
        return
    fi
    switch_to "$name" "${current:-$name}"
}

rollback() {
    current=$(release_of current)
    previous=$(release_of previous)
    [ -n "$previous" ] && [ "$previous" != "$current" ] || fail '没有上一版。'
    lock
    verify "$folder/releases/$previous"
    switch_to "$previous" "$current"
}

status() {
    current=$(release_of current)
    if [ -z "$current" ]; then
        printf '还没有装过。\n'
        return
    fi
    printf '现在：%s\n上一版：%s\n' "$current" "$(release_of previous)"
}

command=${1-}
case "$command" in
install)
    [ $# -ge 2 ] && [ $# -le 3 ] || usage
    archive=$2
    folder=${3-/srv/tongtu}
    ;;
rollback | status)
    [ $# -le 2 ] || usage
    folder=${2-/srv/tongtu}
    ;;
*) usage ;;
esac
"$command"
