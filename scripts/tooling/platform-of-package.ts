/** Which machines a package is built for, as package.json says it. */
export interface Platform {
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const OPERATING_SYSTEMS: Readonly<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};

const PROCESSORS = new Set('arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' '));

const LIBRARIES: Readonly<Record<string, string>> = { gnu: 'glibc', musl: 'musl', linuxmusl: 'musl' };

/**
 * Reads from a package's name which machines it is for: `@rolldown/binding-linux-arm64-musl`, `@pagefind/windows-x64`,
 * `@img/sharp-linuxmusl-x64`, `@bruits/satteri-wasm32-wasi`.
 *
 * @throws Error where the name says neither system nor processor
 */
export function platformOfPackage(name: string): Platform {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.map((word) => OPERATING_SYSTEMS[word]).find((each) => each !== undefined);
  const cpu = words.find((word) => PROCESSORS.has(word));
  const libc = words.map((word) => LIBRARIES[word]).find((each) => each !== undefined);
  if (os === undefined && cpu === undefined) throw new Error(`${name}: the name says no platform`);
  return {
    ...(os !== undefined && { os: [os] }),
    ...(cpu !== undefined && { cpu: [cpu] }),
    ...(libc !== undefined && { libc: [libc] }),
  };
}
