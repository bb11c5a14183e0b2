import { lockFaults, missingOptionalEntries, systemInName } from '../../tools/lock/rules'

const whole = {
  packages: {
    '': { optionalDependencies: {} },
    'cloud/backend': { version: '0.1.0' },
    'node_modules/@xiongguan/backend': { resolved: 'cloud/backend', link: true },
    'node_modules/binding': {
      version: '4.2.1',
      integrity: 'sha512-a',
      optionalDependencies: { 'binding-linux-x64-gnu': '4.2.1', 'binding-darwin-arm64': '4.2.1' },
    },
    'node_modules/binding-linux-x64-gnu': { version: '4.2.1', integrity: 'sha512-b', optional: true, os: ['linux'] },
    'node_modules/binding-darwin-arm64': { version: '4.2.1', optional: true, os: ['darwin'] },
  },
}
const withEntry = (at: string, entry: object) => ({ packages: { ...whole.packages, [at]: entry } })
function without(at: string) {
  return { packages: Object.fromEntries(Object.entries(whole.packages).filter(([folder]) => folder !== at)) }
}

describe('the lock installs on every machine', () => {
  it('passes a lock that holds every system', () => {
    expect(lockFaults(whole)).toEqual([])
  })

  it('finds the binaries of systems other than the one that wrote the lock', () => {
    const expected = { at: 'node_modules/binding-darwin-arm64', name: 'binding-darwin-arm64', version: '4.2.1' }
    expect(missingOptionalEntries(without('node_modules/binding-darwin-arm64'))).toEqual([expected])
    expect(lockFaults(without('node_modules/binding-darwin-arm64'))).toEqual([expect.stringContaining('npm run lock:complete')])
  })

  it('places a missing binary beside the package that asks for it', () => {
    const nested = withEntry('node_modules/a/node_modules/esbuild', {
      version: '0.21.5',
      integrity: 'sha512-c',
      optionalDependencies: { '@esbuild/linux-x64': '0.21.5' },
    })
    expect(missingOptionalEntries(nested).map(({ at }) => at)).toEqual(['node_modules/a/node_modules/@esbuild/linux-x64'])
  })

  it('refuses a package from a registry that others cannot reach', () => {
    const entry = { version: '1.0.0', integrity: 'sha512-d', resolved: 'https://registry.example.test/a/-/a-1.0.0.tgz' }
    expect(lockFaults(withEntry('node_modules/a', entry))).toEqual([expect.stringContaining('registry.example.test')])
    expect(lockFaults(withEntry('node_modules/a', { ...entry, resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' }))).toEqual([])
  })

  it('refuses a package without integrity', () => {
    expect(lockFaults(withEntry('node_modules/a', { version: '1.0.0' }))).toEqual([expect.stringContaining('integrity')])
  })

  it('reads the system of a binary from its name', () => {
    expect(systemInName('@tarojs/binding-linux-arm64-gnu')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['glibc'] })
    expect(systemInName('@tarojs/binding-win32-x64-msvc')).toEqual({ os: ['win32'], cpu: ['x64'] })
    expect(() => systemInName('lodash')).toThrow(/lodash/)
  })
})
