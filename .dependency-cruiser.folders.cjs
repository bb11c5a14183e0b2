const { options } = require('./.dependency-cruiser.cjs')

/** Apart from the other walls because a test may compose what its folder may not import; a folder as a whole cannot say so. */
module.exports = {
  forbidden: [
    {
      name: 'no-area-cycles',
      scope: 'folder',
      severity: 'error',
      comment: 'Areas that need each other are one area: turn one direction into an announcement or a port.',
      from: { path: '(^|/)areas/[^/]+$' },
      to: { circular: true },
    },
  ],
  options: { ...options, exclude: { path: [options.exclude.path, '\\.test\\.tsx?$', '/testing(/|[^/]*\\.ts$)'] } },
}
