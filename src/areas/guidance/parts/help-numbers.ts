import type { Article } from '@xiongguan/contract/content/resident'

/** The article whose numbers are kept on every device for a bad moment. */
export const helpArticle = 'hotlines'

type Number = { label: string; number: string }

/** The numbers an article offers to dial, as far as they may show. */
export const numbersOf = ({ blocks, facts }: Pick<Article, 'blocks' | 'facts'>): Number[] =>
  blocks.flatMap((block) => {
    const number = block.kind === 'call' ? facts[block.fact]?.value : undefined
    return block.kind === 'call' && number ? [{ label: block.label, number }] : []
  })

/** The number of an ambulance as the facts give it; null while it must not show. */
export const ambulanceOf = ({ facts }: Pick<Article, 'facts'>): string | null => facts['hotline.120']?.value ?? null
