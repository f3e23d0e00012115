#!/bin/sh
# 把一个发布包放上服务器，或者退回上一版。要的只有 sh、tar、sha256sum、find 这些，GNU 或者 busybox 的都行。
#
#   sh switch.sh install tongtu-日期-提交-内容.tar.gz [目录]   核对、解开、再核对，全对了才切换
#   sh switch.sh rollback [目录]   退回上一版，也先核对；再运行一次就又换回来
#   sh switch.sh verify [目录]     正在公布的文件有没有被改过、多了、少了
#   sh switch.sh status [目录]     现在是哪一版，上一版是哪一版
#
# 哪一版看内容编号：清单 SHA256SUMS 的校验码的前12位，一个字节不同，编号就不同。发布包的名称里最后一段就是它；
# 早先的包名称里没有，这里照样算出来。
#
# 目录不写就是 /srv/tongtu：
#   releases/版本/       解开的发布包，一版一个
#   pairs/新--旧/        公布的文件 site：新的一版，加上旧的一版里网页打开以后才会来要的文件，
#                        切换以前打开的网页要的东西都还在。都是硬链接，不占地方
#   live                 指向其中一对的链接。切换就是换这一个链接，一步完成，没有中间的样子
#
# 退出码：0 成了，或者没有改动；1 没有切换，网站还是原来的样子，或者有改动。
set -eu
umask 022
LC_ALL=C
export LC_ALL

fail() {
    printf '%s\n' "$1" >&2
    printf '没有切换，网站还是原来的样子。\n' >&2
    exit 1
}

usage() {
    fail '用法：sh switch.sh install 发布包.tar.gz [目录]；sh switch.sh rollback|verify|status [目录]'
}

# live 里的 current 或 previous 是哪一版；还没有装过就是空的。
release_of() {
    if [ -f "$folder/live/$1" ]; then cat "$folder/live/$1"; fi
}

# 一个文件夹里是什么内容：12位的编号；没有清单就是空的。
content_of() {
    if [ -f "$1/SHA256SUMS" ]; then sha256sum <"$1/SHA256SUMS" | cut -c 1-12; fi
}

# 一版怎么称呼：名称里没有内容编号的，补在后面。
called() {
    content=$(content_of "$folder/releases/$1")
    case "$1" in
    *"-$content") printf '%s' "$1" ;;
    *) printf '%s（内容 %s）' "$1" "$content" ;;
    esac
}

# 一版的每个文件都和它的清单一样吗？
is_whole() {
    (cd "$folder/releases/$1" && sha256sum -c SHA256SUMS >/dev/null 2>&1)
}

verify_release() {
    is_whole "$1" ||
        fail "$folder/releases/$1 里的文件和清单 SHA256SUMS 不一样，可能传坏了或者被改过。请用它原来的发布包再装一次（install）。"
}

# 网站在 site 里的哪一层：BASE_PATH 是 / 的就是 site，是 /jt/ 的就是 site/jt。
base_of() {
    sed -n 's/^[0-9a-f]*  \(site.*\)\/_astro\/[^/]*$/\1/p' "$folder/releases/$1/SHA256SUMS" | head -n 1
}

# 在 pairs/$3 里公布 $1，带上 $2 的后来才要的文件。
make_pair() {
    making="$folder/pairs/.making"
    rm -rf "$making"
    mkdir "$making"
    if [ "$1" != "$2" ]; then
        base=$(base_of "$2")
        for part in _astro search-data; do
            [ -d "$folder/releases/$2/$base/$part" ] || continue
            mkdir -p "$making/$base"
            cp -a -l "$folder/releases/$2/$base/$part" "$making/$base/"
        done
    fi
    mkdir -p "$making/site"
    cp -a -l -f "$folder/releases/$1/site/." "$making/site/"
    (cd "$making" && find site -type f -exec sha256sum {} + | sort -k 2 >SHA256SUMS)
    printf '%s\n' "$1" >"$making/current"
    printf '%s\n' "$2" >"$making/previous"
    mv "$making" "$folder/pairs/$3"
}

# 现在是 $1，上一版是 $2；第一次装上时两个是一样的，还没有上一版。
say_versions() {
    printf '现在：%s\n' "$(called "$1")"
    if [ "$1" = "$2" ]; then printf '上一版：还没有\n'; else printf '上一版：%s\n' "$(called "$2")"; fi
}

# 切换到 $1，上一版记为 $2；$2 被改过的不带，也就退不回去。
switch_to() {
    if ! is_whole "$2"; then
        printf '%s 里的文件被改过，不留作上一版。\n' "$2" >&2
        set -- "$1" "$1"
    fi
    # 正在公布的那一对不能动，同样的一对另起一个名称。
    pair="$1--$2"
    [ "$(readlink "$folder/live" || true)" != "pairs/$pair" ] || pair="$pair--again"
    rm -rf "$folder/pairs/$pair"
    make_pair "$1" "$2" "$pair"
    rm -f "$folder/.live"
    ln -s "pairs/$pair" "$folder/.live"
    mv -T "$folder/.live" "$folder/live" || fail '这台机器的 mv 没有 -T。'
    say_versions "$1" "$2"
}

# 同时只能有一个在切换。
lock() {
    mkdir -p "$folder/releases" "$folder/pairs"
    mkdir "$folder/.switching" 2>/dev/null ||
        fail "$folder 正在切换。如果上一次半路断了，删去空文件夹 $folder/.switching 再来。"
    trap 'rm -rf "$folder/releases/.unpacking"; rmdir "$folder/.switching"' EXIT
    trap 'exit 1' HUP INT TERM
}

install() {
    case "$archive" in *.tar.gz) ;; *) usage ;; esac
    [ -f "$archive" ] || fail "没有这个文件：$archive"
    [ -f "$archive.sha256" ] || fail "没有校验码 $archive.sha256，请和发布包放在一起。"
    expected=$(cut -c 1-64 "$archive.sha256")
    actual=$(sha256sum <"$archive" | cut -c 1-64)
    [ "$expected" = "$actual" ] || fail "发布包和它的校验码不一样，可能没有传完。请重新传一次：$archive"

    lock
    unpack
    current=$(release_of current)
    if [ -z "$current" ]; then
        switch_to "$name" "$name"
        printf '装上了第一版。\n'
    elif [ "$(content_of "$folder/releases/$current")" != "$new" ]; then
        switch_to "$name" "$current"
        printf '换上了：%s\n换下了：%s\n' "$(called "$name")" "$(called "$current")"
    elif is_live_whole; then
        printf '已经是这一版，内容一个字节也不差，没有切换：%s\n' "$(called "$current")"
    else
        previous=$(release_of previous)
        [ "$previous" != "$current" ] || previous=$name
        switch_to "$name" "$previous"
        printf '还是这一版，公布的文件被改过，照发布包重新放好了：%s\n' "$(called "$name")"
    fi
}

# 解开发布包，核对，放进 releases。放好的叫 $name，内容编号是 $new。
unpack() {
    name=$(basename "$archive" .tar.gz)
    unpacking="$folder/releases/.unpacking"
    rm -rf "$unpacking"
    mkdir "$unpacking"
    # -m：文件的时间写成现在，浏览器才知道换过了。
    tar -x -z -m -o -f "$archive" -C "$unpacking" || fail "解不开：$archive"
    new=$(content_of "$unpacking/$name")
    [ -n "$new" ] || fail "不是发布包，或者改过名称：$archive"
    (cd "$unpacking/$name" && sha256sum -c SHA256SUMS >/dev/null 2>&1) ||
        fail "解开的文件和清单 SHA256SUMS 不一样，磁盘可能满了或者坏了：$archive"
    # 已经有一版同名、内容不同的（早先的名称里没有内容编号），两版都留着。
    there=$(content_of "$folder/releases/$name")
    if [ -n "$there" ] && [ "$there" != "$new" ]; then
        mv "$unpacking/$name" "$unpacking/$name-$new"
        name="$name-$new"
    fi
    # 已经有的一版完好，就用它；不完好，换成刚解开的。
    if [ "$(content_of "$folder/releases/$name")" != "$new" ] || ! is_whole "$name"; then
        rm -rf "$folder/releases/$name"
        mv "$unpacking/$name" "$folder/releases/$name"
    fi
}

rollback() {
    [ -d "$folder/live/" ] || fail '没有上一版。'
    lock
    current=$(release_of current)
    previous=$(release_of previous)
    [ -n "$previous" ] && [ "$previous" != "$current" ] || fail '没有上一版。'
    verify_release "$previous"
    switch_to "$previous" "$current"
    printf '退回了：%s\n换下了：%s\n' "$(called "$previous")" "$(called "$current")"
}

# 正在公布的文件里，和装上的时候不一样的，一行一个。
live_changes() {
    cd "$folder/live/"
    sha256sum -c SHA256SUMS 2>/dev/null | sed -n 's/^\(.*\): FAILED.*$/改动或缺少：\1/p'
    # 清单上的数两遍，只出现一次的就是清单上没有的。
    { cut -c 67- SHA256SUMS && cut -c 67- SHA256SUMS && find site ! -type d; } |
        sort | uniq -u | sed 's/^/多出：/'
}

# 正在公布的和装上的时候一样吗？
is_live_whole() {
    [ -z "$(live_changes)" ]
}

verify() {
    [ -n "$(release_of current)" ] || fail '还没有装过。'
    changes=$(live_changes)
    if [ -n "$changes" ]; then
        printf '%s\n' "$changes"
        exit 1
    fi
    printf '%s 个文件，和装上的时候全都一样。\n' "$(wc -l <"$folder/live/SHA256SUMS" | tr -d ' ')"
}

status() {
    current=$(release_of current)
    if [ -z "$current" ]; then
        printf '还没有装过。\n'
        return
    fi
    say_versions "$current" "$(release_of previous)"
}

command=${1-}
case "$command" in
install)
    [ $# -ge 2 ] && [ $# -le 3 ] || usage
    archive=$2
    folder=${3-/srv/tongtu}
    ;;
rollback | verify | status)
    [ $# -le 2 ] || usage
    folder=${2-/srv/tongtu}
    ;;
*) usage ;;
esac
case "$folder" in /*) ;; *) folder=$PWD/$folder ;; esac
"$command"
