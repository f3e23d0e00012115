/** The oldest Node that installs the project. */
export const OLDEST_NODE = { major: 20, minor: 0 };

/** The oldest Node that runs it: TypeScript files without a flag (22.18), undici 8 (22.19). */
export const OLDEST_RUNNING_NODE = { major: 22, minor: 19 };

/**
 * What a person whose Node is too old reads.
 *
 * @param {string} version such as `v18.20.0`
 * @param {string} [also] one more thing that is wrong
 */
export function tooOldMessage(version, also) {
  const { major, minor } = also === undefined ? OLDEST_NODE : OLDEST_RUNNING_NODE;
  const wanted = minor === 0 ? `${major}` : `${major}.${minor}`;
  return [
    `通途需要 Node.js ${wanted} 或更新的版本；这台电脑上的是 ${version}${also === undefined ? '' : `，${also}`}。`,
    '    怎么办：从 Node.js 官方网站或系统的软件商店安装 Node.js 24（长期支持版），关掉这个窗口，重新打开再运行一次。',
  ].join('\n');
}
