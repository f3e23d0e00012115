import { contentTypes, neverBesideReports, unknownType } from './content-type.ts';
import {
  belowBase,
  cacheRule,
  dispositionRule,
  type PathRule,
  policyRule,
  securityHeaders,
  transportSecurity,
} from './response-headers.ts';
import { belowBasePath, ownFilesFolder, publishedFolder, type ServerSettings } from './server-settings.ts';

/**
 * The configuration of nginx (1.20 or newer): a file for `/etc/nginx/conf.d/`.
 *
 * All headers are added at the level of `server`, because one `add_header` in a `location` would drop all inherited ones.
 * Values that differ by path therefore come from a `map`.
 */
export function nginxConf({ basePath, folder, port, tls, redirects }: ServerSettings): string {
  const moved = redirects.map(
    ({ from, to }) => `    location = ${quoted(belowBasePath(basePath, from))} {
        return 301 ${quoted(belowBasePath(basePath, to))};
    }`,
  );
  const types = Array.from(
    Map.groupBy(contentTypes, ([, type]) => type),
    ([type, entries]) => `        ${quoted(type)} ${entries.map(([ending]) => ending).join(' ')};`,
  );
  const fixed = Object.entries(securityHeaders).map(([name, value]) => addHeader(name, quoted(value)));
  return `# 放到 /etc/nginx/conf.d/tongtu.conf，再运行 nginx -t && nginx -s reload。
# 网站放在别的目录的，下面的 ${folder} 跟着改。

${mapOf('tongtu_cache', cacheRule, basePath)}

${mapOf('tongtu_policy', policyRule, basePath)}

${mapOf('tongtu_disposition', dispositionRule, basePath)}

# HSTS 只在 https 上发；前面有网关替它做 https 的，网关要传 X-Forwarded-Proto。
map "$scheme,$http_x_forwarded_proto" $tongtu_transport {
    "~https" ${quoted(transportSecurity)};
    default "";
}

map $status $tongtu_allow {
    405 "GET, HEAD";
    default "";
}

server {
${listen(port, tls)}
    # 用哪个名字打开都行；这台服务器上还有别的网站的，写上域名。
    server_name _;

    root ${publishedFolder(folder)};
    index index.html;
    autoindex off;
    server_tokens off;
    # 转到带斜线的地址时不写主机名，用哪个域名、内网名打开都行。
    absolute_redirect off;

    types {
${types.join('\n')}
    }
    default_type ${unknownType};
    charset off;

    # 发布包里已经压缩好了，照发就是。没有装 brotli 模块（Debian：libnginx-mod-http-brotli-static）的，删去 brotli_static 一行。
    gzip off;
    gzip_static on;
    gzip_vary on;
    brotli_static on;

${fixed.join('\n')}
${addHeader('Content-Security-Policy', '$tongtu_policy')}
${addHeader('Content-Disposition', '$tongtu_disposition')}
${addHeader('Cache-Control', '$tongtu_cache')}
${addHeader('Strict-Transport-Security', '$tongtu_transport')}
${addHeader('Allow', '$tongtu_allow')}

    # 没有的、不让看的，都是同一页。
    error_page 403 404 =404 ${basePath}404.html;
    error_page 405 @read_only;
    # 别的差错说一句话，不用 nginx 自带的英文页。读不懂的请求没有地址，要用一个自己的。
    error_page 400 414 494 497 =400 /.tongtu-unreadable;
    error_page 416 @no_such_range;
    error_page 500 =500 /.tongtu-broken;

    if ($request_method !~ ^(?:GET|HEAD)$) {
        return 405;
    }

    # 点开头的文件不是网页。
    location ~ /\\. {
        return 404;
    }

    # 申请证书、证明网站归属的文件，放在网站外面，换一版也还在。
    location ^~ /.well-known/ {
        root ${ownFilesFolder(folder)};
${asText}
    }

    # 报告旁边的附件，不当网页、程序给出去。
    location ~* ${quoted(belowBase(`^/reports/(?!(?:.*/)?index\\.html$).+\\.(?:${neverBesideReports.join('|')})$`, basePath))} {
        types {
        }
        default_type ${unknownType};
    }

    location @read_only {
${asText}
        return 405 "只能读取。\\n";
    }

    location = /.tongtu-unreadable {
        internal;
${asText}
        return 400 "读不懂这个请求。\\n";
    }

    # 响应头在查出这一段不在文件里以前已经加过，不再加一遍：这里写一个空的，就不继承上面的。
    location @no_such_range {
        add_header Allow "";
${asText}
        return 416 "文件里没有这一段。\\n";
    }

    location = /.tongtu-broken {
        internal;
${asText}
        return 500 "服务器出了差错，请过一会儿再来。\\n";
    }
${moved.length === 0 ? '' : `\n    # 改过的地址。\n${moved.join('\n')}\n`}}
`;
}

/** Whatever the ending of the address. */
const asText = `        types {
        }
        default_type "text/plain; charset=utf-8";`;

function mapOf(name: string, rule: PathRule, basePath: string): string {
  const cases = rule.cases.map(
    ({ pattern, value }) => `    ${quoted(`~${belowBase(pattern, basePath)}`)} ${quoted(value)};`,
  );
  return `map $uri $${name} {\n${cases.join('\n')}\n    default ${quoted(rule.otherwise)};\n}`;
}

/** `always`: on errors, too. */
function addHeader(name: string, value: string): string {
  return `    add_header ${name} ${value} always;`;
}

function listen(port: number, tls: ServerSettings['tls']): string {
  const both = (rest: string) => `    listen ${rest};\n    listen [::]:${rest};`;
  if (tls !== undefined) {
    return `${both(`${port} ssl http2`)}
    ssl_certificate ${tls.certificate};
    ssl_certificate_key ${tls.key};`;
  }
  return `${both(String(port))}
    # 由 nginx 自己做 https 的，去掉下面四行的 #，写上证书；上面两行留着，给证书续期和写 http 的人用。
    # listen 443 ssl http2;
    # listen [::]:443 ssl http2;
    # ssl_certificate /etc/ssl/tongtu.pem;
    # ssl_certificate_key /etc/ssl/private/tongtu.key;`;
}

/** In nginx a backslash before anything but a quotation mark or a backslash is literal, as regular expressions need it. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
