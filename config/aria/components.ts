/**
 * Taro's weapp templates drop every aria attribute it does not know. These go into the templates (build half)
 * and into the component aliases (runtime half); with only one half the attribute stays empty.
 */
const attributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-disabled': '',
  'aria-hidden': '',
  'aria-live': '',
}
const componentNames = ['View', 'Text', 'Button', 'Image', 'Input']

export const ariaComponents = Object.fromEntries(componentNames.map((name) => [name, { ...attributes }]))
