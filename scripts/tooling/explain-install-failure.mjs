const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;
const CERTIFICATE =
  /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?)|CERT_[A-Z_]+)\b/;

/** Failures in the order in which they are looked for: npm's code, what it means here, and what to do. */
const EXPLANATIONS = [
  [/code ENOENT spawn/, () => ['找不到 npm。', '安装 Node.js（其中带有 npm），或改用 npm start 启动。']],
  [
    UNREACHABLE,
    ([code]) => [
      `连不上 npm 软件仓库（${code}）。`,
      '检查网络；要经过代理或内网镜像的，先设好再运行：npm config set proxy <代理地址>，或 npm config set registry <镜像地址>。',
    ],
  ],
  [
    CERTIFICATE,
    ([code]) => [
      `npm 软件仓库的安全证书没有通过验证（${code}），多半是单位网络替换了证书。`,
      '向网络管理员要单位的根证书文件，设好环境变量 NODE_EXTRA_CA_CERTS=<证书文件> 再运行。',
    ],
  ],
  [
    /\b(E40[13]|ENEEDAUTH)\b/,
    ([code]) => [`npm 软件仓库拒绝访问（${code}）。`, '检查 npm 的登录设置，或换一个镜像地址再运行。'],
  ],
  [
    /\b(E404|ETARGET|EINTEGRITY)\b/,
    ([code]) => [
      `npm 软件仓库里没有要用的版本，或者内容对不上（${code}）。`,
      '如果用的是镜像，它可能还没有同步：换一个镜像地址，或过些时候再运行。',
    ],
  ],
  [/\bENOSPC\b/, () => ['磁盘空间不够。', '至少腾出 1 GB 再运行。']],
  [
    /\b(EACCES|EPERM|EBUSY)\b/,
    ([code]) => [
      `没有权限写入项目文件夹，或者文件正被别的程序使用（${code}）。`,
      '关掉正在运行的通途和编辑器，确认文件夹属于当前用户，再运行。',
    ],
  ],
  [
    /\bEUSAGE\b/,
    () => [
      'package.json 与 package-lock.json 对不上。',
      '如果没有改过依赖，用 git checkout package.json package-lock.json 恢复；改过的，先运行 npm install。',
    ],
  ],
];

/**
 * Why `npm ci` failed and what to do, in Chinese, from what it printed.
 *
 * @param {string} output npm's output and error output
 */
export function explainInstallFailure(output) {
  const errors = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .join('\n');
  const log = /A complete log of this run can be found in:\s*(?:npm (?:error|ERR!)\s*)?(\S.*)/.exec(errors);
  for (const [pattern, explain] of EXPLANATIONS) {
    const match = pattern.exec(errors);
    if (match !== null) return lines(explain(match), log);
  }
  return lines(['原因见上面 npm 的英文说明。', '网络正常的话，删掉 node_modules 文件夹再运行一次。'], log);
}

function lines([reason, cure], log) {
  const text = ['', `依赖没有装好：${reason}`, `    怎么办：${cure}`];
  if (log !== null) text.push(`    npm 的完整记录：${log[1].trim()}`);
  return text.join('\n');
}
