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

/** The configuration of Caddy (2.5 or newer): the block of one site. */
export function caddyfile({ basePath, folder, port, tls, redirects }: ServerSettings): string {
  const scheme = tls === undefined ? 'http' : 'https';
  const types = Array.from(
    Map.groupBy(contentTypes, ([, type]) => type),
    ([type, entries]) => [`[.](?:${entries.map(([ending]) => ending).join('|')})$`, type] as const,
  );
  const page = contentTypes.get('html') ?? unknownType;
  const typeRule: PathRule = {
    cases: [
      { pattern: '^/reports/(?:.*/)?index[.]html$', value: page },
      // Files beside a report are never pages or programs.
      {
        pattern: `^(?i)/reports/(?:.+[.](?:${neverBesideReports.join('|')})|(?:.*/)?[^./]+)$`,
        value: unknownType,
      },
      ...[...types, ['[.][^./]+$', unknownType] as const].map(([pattern, value]) => ({
        pattern: `(?i)${pattern}`,
        value,
      })),
    ],
    // A path without an ending is a folder, served as its index.html.
    otherwise: page,
  };
  const fixed = Object.entries(securityHeaders).map(([name, value]) => `\t\t${name} ${quoted(value)}`);
  const moved = redirects.map(
    ({ from, to }) => `\tredir ${belowBasePath(basePath, from)} ${belowBasePath(basePath, to)} permanent`,
  );
  return `# 放到 /etc/caddy/Caddyfile，再运行 caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy。
# 网站放在别的目录的，下面的 ${folder} 跟着改。
# 用哪个名字打开都行。直接对外、要 Caddy 自己申请证书做 https 的，把下一行的地址改成域名，如 www.example.gov.cn。
${scheme}://:${port} {
${tls === undefined ? '' : `\ttls ${tls.certificate} ${tls.key}\n`}\troot * ${publishedFolder(folder)}

${mapOf('tongtu_cache', cacheRule, basePath)}

${mapOf('tongtu_policy', policyRule, basePath)}

${mapOf('tongtu_disposition', dispositionRule, basePath)}

${mapOf('tongtu_type', typeRule, basePath)}

\theader {
${fixed.join('\n')}
\t\tContent-Security-Policy {tongtu_policy}
\t\tCache-Control {tongtu_cache}
\t\tContent-Type {tongtu_type}
\t}
\theader -Server
\t# 存着一份的网关要知道：同一个地址，压缩的、没有压缩的是两份。
${vary('\t')}
\t@download vars {tongtu_disposition} attachment
\theader @download Content-Disposition attachment

\t# HSTS 只在 https 上发；前面有网关替它做 https 的，网关要传 X-Forwarded-Proto。
\t@https protocol https
\theader @https Strict-Transport-Security ${quoted(transportSecurity)}
\t@forwarded header X-Forwarded-Proto https
\theader @forwarded Strict-Transport-Security ${quoted(transportSecurity)}
${moved.length === 0 ? '' : `\n\t# 改过的地址。\n${moved.join('\n')}\n`}
\t@write not method GET HEAD
\thandle @write {
\t\theader Allow "GET, HEAD"
\t\theader Content-Type "text/plain; charset=utf-8"
\t\trespond "只能读取。" 405
\t}

\t# 申请证书、证明网站归属的文件，放在网站外面，换一版也还在。
\thandle /.well-known/* {
\t\troot * ${ownFilesFolder(folder)}
\t\theader Content-Type "text/plain; charset=utf-8"
\t\tfile_server
\t}

\t# 文件系统里不能有的名称（太长、有空字符），Caddy 会当成自己出了差错；就是没有这一页。
\t@missing not file {path} {path}/
\thandle @missing {
\t\terror 404
\t}

\t# 只要一段的，照没有压缩的给：压缩过的一段，解不开。
\t@part header Range *
\thandle @part {
\t\tfile_server {
\t\t\thide .*
\t\t}
\t}

\thandle {
${fileServer}
\t}

\t# 没有的、不让看的，都是同一页。
\thandle_errors {
\t\troot * ${publishedFolder(folder)}
\t\trewrite * ${basePath}404.html
\t\theader Cache-Control ${quoted(cacheRule.otherwise)}
\t\theader Content-Security-Policy ${quoted(policyRule.otherwise)}
\t\theader Content-Type ${quoted(typeRule.otherwise)}
${vary('\t\t')}
\t\theader -Content-Disposition
\t\theader -Server
${fileServer}
\t}
}
`;
}

/** Hides dotfiles and sends the compressed files of the release. */
const fileServer = `\t\tfile_server {
\t\t\thide .*
\t\t\tprecompressed br gzip
\t\t}`;

/** Set at the end, because the file server adds it by itself to compressed answers. */
function vary(indent: string): string {
  return `${indent}header {\n${indent}\tVary Accept-Encoding\n${indent}\tdefer\n${indent}}`;
}

function mapOf(name: string, rule: PathRule, basePath: string): string {
  const cases = rule.cases.map(
    ({ pattern, value }) => `\t\t${raw(`~${belowBase(pattern, basePath)}`)} ${quoted(value)}`,
  );
  return `\tmap {path} {${name}} {\n${cases.join('\n')}\n\t\tdefault ${quoted(rule.otherwise)}\n\t}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** Caddy has no escapes between back quotes. */
function raw(text: string): string {
  return `\`${text}\``;
}
