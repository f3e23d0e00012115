/** One entry under `packages` in package-lock.json; what isn't named here is kept as it is. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
  libc?: readonly string[];
  optionalDependencies?: Readonly<Record<string, string>>;
}

/** `packages` of package-lock.json: folder, such as `node_modules/a/node_modules/b`, → what lies there. */
export type LockedPackages = Record<string, LockedPackage>;

/** An optional dependency that no entry satisfies. */
export interface MissingPackage {
  /** The folder that an entry for it belongs to. */
  readonly place: string;
  readonly name: string;
  /** What the dependent asks for. */
  readonly range: string;
  readonly dependent: string;
}

const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/**
 * Every optional dependency without an entry. They are builds for other machines that the registry which wrote the
 * lockfile didn't have. `npm ci` refuses such a lockfile, and an older npm leaves that build out on the machine that
 * needs it.
 */
export function missingOptionalPackages(packages: LockedPackages): MissingPackage[] {
  const missing: MissingPackage[] = [];
  for (const [dependent, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = resolvePlace(packages, dependent, name);
      const version = found === undefined ? undefined : packages[found]?.version;
      const satisfies = version !== undefined && (!EXACT_VERSION.test(range) || version === range);
      if (satisfies) continue;
      // Where the outer place is taken by another version, the entry goes inside the dependent's own folder.
      const place = found === undefined ? outerPlace(dependent, name) : `${dependent}/node_modules/${name}`;
      missing.push({ place, name, range, dependent });
    }
  }
  return missing;
}

/**
 * The lockfile with an entry for every optional dependency and no registry's address. An added entry has no hash yet;
 * `scripts/complete-lockfile.ts` asks for it.
 *
 * @throws Error where a missing package is wanted as a range (only a registry can choose) or its name says no platform
 */
export function completeLockfile(packages: LockedPackages): LockedPackages {
  const completed: LockedPackages = {};
  for (const [place, { resolved, ...entry }] of Object.entries(packages)) {
    completed[place] = resolved === undefined || /^https?:/.test(resolved) ? entry : { ...entry, resolved };
  }
  for (const { place, name, range, dependent } of missingOptionalPackages(completed)) {
    if (!EXACT_VERSION.test(range)) throw new Error(`${dependent} wants ${name}@${range}: no exact version`);
    const isDev = completed[dependent]?.dev === true;
    completed[place] = {
      version: range,
      ...platformOfPackage(name),
      ...(isDev && { dev: true }),
      optional: true,
    };
  }
  return Object.fromEntries(Object.entries(completed).sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** Where Node finds `name` from a package's folder: inside it, or inside the nearest folder around it. */
function resolvePlace(packages: LockedPackages, from: string, name: string): string | undefined {
  for (let folder: string | undefined = from; folder !== undefined; folder = folderAround(folder)) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
  }
  return undefined;
}

/** The `node_modules` that the dependent itself lies in. */
function outerPlace(dependent: string, name: string): string {
  const around = folderAround(dependent) ?? '';
  return around === '' ? `node_modules/${name}` : `${around}/node_modules/${name}`;
}

function folderAround(folder: string): string | undefined {
  if (folder === '') return undefined;
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
}

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
