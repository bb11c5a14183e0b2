/** Pictures of the demonstration, drawn here: no one made them and no one is shown. */
const sheet = (ground: string, drawing: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900" viewBox="0 0 300 300"><rect width="300" height="300" fill="${ground}"/>${drawing}</svg>`,
  )

const turned = (count: number, shape: string) =>
  Array.from({ length: count }, (_, at) => `<g transform="rotate(${(at * 360) / count} 150 150)">${shape}</g>`).join('')

const red = '#b3261e'
const petal = 'M150 150c-26-26-30-72 0-114 30 42 26 88 0 114zm0-24c8-22 8-46 0-66-8 20-8 44 0 66z'
const windowFlower = `<g fill="${red}" fill-rule="evenodd">${turned(8, `<path d="${petal}"/><circle cx="150" cy="30" r="7"/>`)}</g>
  <circle cx="150" cy="150" r="138" fill="none" stroke="${red}" stroke-width="6"/><circle cx="150" cy="150" r="16" fill="#fbf3e6"/>`

const scales = [0, 1, 2, 3]
  .flatMap((row) => [0, 1, 2].map((column) => `<path d="M${112 + column * 30} ${122 + row * 18}a12 12 0 0 0 24 0" />`))
  .join('')
const fish = `<path fill="${red}" d="M40 152c40-70 130-84 184-22l44-38c-10 30-10 76 0 112l-44-36c-54 58-144 50-184-16z"/>
  <circle cx="84" cy="142" r="11" fill="#fbf3e6"/><circle cx="84" cy="142" r="5" fill="${red}"/>
  <g fill="none" stroke="#fbf3e6" stroke-width="4">${scales}</g>
  <g fill="${red}"><path d="M60 240q20-26 40 0-20 26-40 0zM130 256q20-26 40 0-20 26-40 0zM200 240q20-26 40 0-20 26-40 0z"/></g>`

const stalk = (x: number, lean: number) =>
  [0, 1, 2, 3]
    .map((at) => `<path d="M${x + lean * at} ${280 - at * 66}l${lean} -60" stroke="#2f3330" stroke-width="${11 - at}" stroke-linecap="round"/>`)
    .join('')
const leaf = (x: number, y: number, turn: number) =>
  `<path transform="translate(${x} ${y}) rotate(${turn})" fill="#3c423e" d="M0 0c22-10 48-8 66 8-24 6-48 4-66-8z"/>`
const bamboo = `${stalk(120, 6)}${stalk(176, -4)}${leaf(136, 90, -24)}${leaf(140, 96, 14)}${leaf(132, 150, 158)}${leaf(176, 130, -10)}${leaf(172, 70, 200)}${leaf(166, 190, 24)}
  <rect x="232" y="232" width="34" height="34" rx="4" fill="${red}"/><path d="M240 249h18M249 240v18" stroke="#fbf8f1" stroke-width="3"/>`

const tower = `<path fill="#3b4440" d="M20 236v-42h12v12h14v-12h14v12h14v-12h14v12h22v-44h-14l10-10h12v-26h-12l14-12h60l14 12h-12v26h12l10 10h-14v44h22v-12h14v12h14v-12h14v12h14v-12h12v42H168v-18a18 18 0 0 0-36 0v18z"/>
  <path d="M20 252q60-12 130 0t130 0" fill="none" stroke="#8a8f88" stroke-width="3"/><circle cx="236" cy="70" r="22" fill="${red}"/>`

/** SVG of each drawing. */
export const drawings = {
  windowFlower: sheet('#fbf3e6', windowFlower),
  fish: sheet('#fbf3e6', fish),
  bamboo: sheet('#fbf8f1', bamboo),
  tower: sheet('#fbf8f1', tower),
}
