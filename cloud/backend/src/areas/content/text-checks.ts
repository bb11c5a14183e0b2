import type { Block } from '@xiongguan/contract/content/blocks'
import type { ArticleForm, Finding, Readability } from '@xiongguan/contract/content/staff'
import { unwrittenMark } from '@xiongguan/contract/content/terms'
import { forbiddenTerms, plainerWords, type ForbiddenTerm } from '../../../../reference/forbidden-terms'
import { inlinesOf, plainText, readingMinutes } from './rules'

/** Plain words of a place in an article: a block, or what stands beside the text (`block` null). */
type Passage = { block: number | null; text: string }

const typedText = (block: Block) =>
  inlinesOf([block])
    .map((inline) => (inline.kind === 'text' ? inline.text : '□'))
    .join('')

function passagesOf({ title, summary, keywords, blocks }: ArticleForm): Passage[] {
  return [
    { block: null, text: title },
    { block: null, text: summary },
    { block: null, text: keywords.join('、') },
    ...blocks.map((block, place) => ({ block: place, text: typedText(block) })),
  ]
}

const levelled = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

function hitsOf(text: string, { terms, except = [] }: ForbiddenTerm): string[] {
  const looked = except.reduce((rest, allowed) => rest.replaceAll(levelled(allowed), '◇'), levelled(text))
  return terms.filter((term) => looked.includes(levelled(term)))
}

/** Words that must not stand in an article, with what to say instead. */
function forbiddenIn(passages: readonly Passage[]): Finding[] {
  return forbiddenTerms.flatMap((term) =>
    passages.flatMap(({ block, text }) =>
      hitsOf(text, term).map((quote) => ({ level: term.level, block, quote, words: `${term.why}。可以写：${term.instead}（${term.source}）` })),
    ),
  )
}

const units = '周岁|岁|月龄|个月|月|周|天|日|小时|分钟|年|剂|针|次|元|万元|块|%|％|毫克|毫升|克|公斤|千克|斤|厘米|毫米|mg|ml|kg|cm|度|℃'
const written = new RegExp(
  `\\d[\\d.,，]*(?:[-–—~～至到]\\d[\\d.,]*)?\\s*(?:${units})|(?<![\\d-])(?:0\\d{2,3}-?\\d{7,8}|1[3-9]\\d{9}|\\d{4}-\\d{1,2}-\\d{1,2}|1(?:10|19|20)|12\\d{3})(?!\\d)`,
  'giu',
)
const dayNames = /5·(15|29)/g

/** Figures typed as digits: dates, doses, phones, amounts. A figure needs its source. */
function typedFigures(passages: readonly Passage[]): Finding[] {
  return passages.flatMap(({ block, text }) =>
    [...text.replace(dayNames, '').normalize('NFKC').matchAll(written)].map(([quote]) => ({
      level: 'advises' as const,
      block,
      quote,
      words: '数字要有出处：请改用资料引用',
    })),
  )
}

/** Characters of the first level of GB 2312: the 3,755 that schools teach first. */
const common: ReadonlySet<string> = new Set(
  Array.from({ length: 40 }, (_row, row) => {
    const cells = row === 39 ? 89 : 94
    return new TextDecoder('gb18030').decode(Uint8Array.from({ length: cells * 2 }, (_byte, at) => (at % 2 === 0 ? 0xb0 + row : 0xa1 + (at >> 1))))
  }).join(''),
)

/** Everyday characters of our subjects that stand outside the first level. */
const known = new Set('孕娩疹痘咳嗽嘉峪疱癣褥胎髋噎呛哺痉挛酶钙铁碘锌腮腺蜜柿芹茄菇鳕'.split(''))

function heavyWords(passages: readonly Passage[]): Finding[] {
  return passages.flatMap(({ block, text }) => [
    ...plainerWords
      .filter(([heavy]) => text.includes(heavy))
      .map(([heavy, plain]) => ({ level: 'advises' as const, block, quote: heavy, words: `换个大白话：${plain}` })),
    ...[...new Set(text.match(/\p{Script=Han}/gu))]
      .filter((character) => !common.has(character) && !known.has(character))
      .map((character) => ({ level: 'advises' as const, block, quote: character, words: '这个字不常见，老人可能不认识，能换就换' })),
  ])
}

const longSentence = 45

const sentencesOf = (text: string) =>
  text
    .split(/[。！？!?；;\n]+/)
    .map((sentence) => sentence.replace(/\s/g, ''))
    .filter(Boolean)

function longSentences(passages: readonly Passage[]): Finding[] {
  return passages.flatMap(({ block, text }) =>
    sentencesOf(text)
      .filter((sentence) => [...sentence].length > longSentence)
      .map((sentence) => ({
        level: 'advises' as const,
        block,
        quote: `${[...sentence].slice(0, 12).join('')}…`,
        words: `这句有 ${[...sentence].length} 个字，拆成两三句更好读`,
      })),
  )
}

/** Characters, minutes and sentence length, with the facts written out. */
export function readabilityOf({ blocks }: ArticleForm, values: ReadonlyMap<string, string | null>): Readability {
  const text = plainText(blocks, (key) => values.get(key) ?? null)
  const sentences = sentencesOf(text)
  const characters = [...text.replace(/\s/g, '')].length
  return { characters, minutes: readingMinutes(text), sentence: sentences.length > 0 ? Math.round(characters / sentences.length) : 0 }
}

/** The first word that must not stand in what the association says, with why; null where there is none. */
export function forbiddenWordIn(text: string): string | null {
  const [found] = forbiddenIn([{ block: null, text }]).filter(({ level }) => level === 'blocks')
  return found ? `${found.quote}，${found.words}` : null
}

/** Every place of a text where the mark of what nobody has written yet still stands. */
function unwrittenIn(form: ArticleForm): (number | null)[] {
  const places = [...passagesOf(form), { block: null, text: form.source }]
  return places.filter(({ text }) => levelled(text).includes(unwrittenMark)).map(({ block }) => block)
}

/** Whether a text still is, in some place, an outline: it may not go before readers. */
export const isUnwritten = (form: ArticleForm) => unwrittenIn(form).length > 0

/** What the article names, as far as it is there to be named. */
export type Known = { facts: ReadonlySet<string>; pictures: ReadonlySet<string>; articles: ReadonlySet<string> }

const must = (block: number | null, words: string, quote = ''): Finding => ({ level: 'blocks', block, quote, words })

function missingIn(form: ArticleForm): Finding[] {
  const needed: readonly (readonly [there: boolean, words: string])[] = [
    [form.title.trim().length >= 2, '请写标题'],
    [form.summary.trim().length >= 2, '请写摘要：一两句话说清给谁看、有什么用'],
    [form.stages.length > 0, '请选给谁看'],
    [form.source.trim().length >= 2, '请写来源'],
    [form.blocks.length > 0, '正文还是空的'],
  ]
  return needed.filter(([there]) => !there).map(([, words]) => must(null, words))
}

function brokenIn(block: Block, place: number, known: Known): Finding[] {
  const facts = inlinesOf([block]).flatMap((inline) => (inline.kind === 'factRef' && !known.facts.has(inline.fact) ? [inline.fact] : []))
  const found = facts.map((key) => must(place, '没有这条资料，请重新选一条', key))
  if (block.kind === 'image' && !known.pictures.has(block.picture)) found.push(must(place, '这张图片不能用，请换一张'))
  if (block.kind === 'image' && block.alt.trim().length < 2) found.push(must(place, '请给图片写说明，看不见图的人靠它'))
  if (block.kind === 'link' && block.to === 'article' && !known.articles.has(block.target)) found.push(must(place, '链接到的文章不存在'))
  if (block.kind === 'link' && block.words.trim().length < 2) found.push(must(place, '请写链接的文字'))
  if (block.kind === 'table' && block.rows.some((row) => row.length !== block.columns.length)) found.push(must(place, '表格每行的格数要一样'))
  if (typedText(block).replace(/[\s□]/g, '') === '' && facts.length === 0 && block.kind !== 'image' && !/□/.test(typedText(block)))
    found.push(must(place, '这一段是空的，请删掉或写上'))
  return found
}

/** Everything the rules find in a text, what must be mended first. Pure: no clock, no database. */
export function findingsOf(form: ArticleForm, known: Known): Finding[] {
  const passages = passagesOf(form)
  const found = [
    ...missingIn(form),
    ...unwrittenIn(form).map((block) => must(block, '这里还没有写。写好后删掉这几个字', unwrittenMark)),
    ...form.blocks.flatMap((block, place) => brokenIn(block, place, known)),
    ...forbiddenIn(passages),
    ...typedFigures(passages),
    ...longSentences(passages),
    ...heavyWords(passages),
  ]
  if (!form.blocks.some((block) => block.kind === 'callout' && block.tone === 'whom') && form.blocks.length > 0)
    found.push({ level: 'advises', block: null, quote: '', words: '文末请加一个“去问谁”的提示框' })
  return [...found.filter(({ level }) => level === 'blocks'), ...found.filter(({ level }) => level === 'advises')]
}
