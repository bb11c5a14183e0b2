/** The parts of package-lock.json (lockfileVersion 3) that are judged here. */
export type LockEntry = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type Lock = { packages: Record<string, LockEntry> }

/** An optional package that another entry names and the lock does not hold; `at` is where the lock must hold it. */
export type MissingEntry = { at: string; name: string; version: string }

const publicRegistry = 'https://registry.npmjs.org/'
const isInstalled = (folder: string) => folder.includes('node_modules/')

/** Where Node would look for a package from inside `folder`, nearest first. */
function placesFrom(folder: string, name: string): string[] {
  const parts = folder === '' ? [] : folder.split('/')
  const above = [...parts, ''].map((_, up) => parts.slice(0, parts.length - up))
  return above.filter((each) => each.at(-1) !== 'node_modules').map((each) => [...each, 'node_modules', name].join('/'))
}

function besides(folder: string, name: string): string {
  return isInstalled(folder) ? `${folder.slice(0, folder.lastIndexOf('node_modules/'))}node_modules/${name}` : `node_modules/${name}`
}

/**
 * npm leaves out the optional packages of systems other than the one that wrote the lock, and `npm ci` then refuses that
 * lock. Answers each such package once.
 */
export function missingOptionalEntries({ packages }: Lock): MissingEntry[] {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFrom(folder, name).some((place) => place in packages))
      .map(([name, version]) => ({ at: besides(folder, name), name, version })),
  )
  return [...new Map(missing.map((entry) => [entry.at, entry])).values()]
}

const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' }

/** The system a binary is for, from names such as `binding-linux-arm64-gnu`. */
export function systemInName(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const [, os, cpu, library = ''] = /(darwin|linux|win32|freebsd|android)-(\w+?)(?:-(\w+))?$/.exec(name) ?? []
  if (!os || !cpu) throw new Error(`${name} does not say which system it is for`)
  const libc = libraries[library]
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) }
}

/** A registry that serves one system's binaries alone cannot tell the integrity of the others. */
const mayLackIntegrity = ({ optional, os }: LockEntry) => optional === true && os !== undefined

function faultsOf(folder: string, entry: LockEntry): string[] {
  if (entry.link || !isInstalled(folder)) return []
  const { resolved, integrity } = entry
  return [
    ...(resolved && !resolved.startsWith(publicRegistry) ? [`${folder} comes from ${resolved}, which others cannot reach`] : []),
    ...(integrity || mayLackIntegrity(entry) ? [] : [`${folder} has no integrity, so anything may be installed in its place`]),
  ]
}

/** Why `npm ci` would fail or be unsafe on another machine, one line each; empty when all is well. */
export function lockFaults(lock: Lock): string[] {
  const absent = missingOptionalEntries(lock).map(({ at, version }) => `${at} ${version} is missing: npm run lock:complete`)
  return [...absent, ...Object.entries(lock.packages).flatMap(([folder, entry]) => faultsOf(folder, entry))]
}
