import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { asId } from '@xiongguan/contract/kit/id'
import { entryKindWords } from '@xiongguan/contract/content/terms'
import { Card } from '../../../ui/card'
import { entryPages } from '../campaign-queries'
import type { Campaign, CampaignForm, Entry } from '../campaign-queries'
import { BlockEditor } from '../editor/block-editor'
import { articlePages } from '../queries'
import type { DeskPicture, Fact } from '../queries'
import { words } from '../words'
import styles from './campaign-editor.module.css'
import { ChosenList } from './chosen-list'
import { Field } from './desk-field'
import { EntryDialog } from './entry-dialog'

/** What the page knows of the things it names, also of those chosen a moment ago. */
export type CampaignKnowledge = {
  facts: Record<string, Fact>
  pictures: Record<string, DeskPicture>
  titles: Record<string, string>
  entries: Record<string, Entry>
}

type Props = {
  campaign: Campaign
  form: CampaignForm
  change: (changes: Partial<CampaignForm>) => void
  known: CampaignKnowledge
  learn: (more: Partial<CampaignKnowledge>) => void
  announce: (words: string) => void
}

function Head({ form, change }: Pick<Props, 'form' | 'change'>) {
  const fields = [
    ['title', '标题', 30],
    ['lead', '一句话：这一天请大家来做什么', 80],
    ['source', '来源', 200],
  ] as const
  return (
    <div className={styles.head}>
      {fields.map(([name, label, most]) => (
        <Field key={name} label={label}>
          <Input value={form[name]} maxLength={most} onChange={(event) => change({ [name]: event.target.value })} />
        </Field>
      ))}
    </div>
  )
}

function Articles({ form, change, known, learn }: Props) {
  const [typed, setTyped] = useState('')
  const pages = articlePages({ state: 'published', words: typed || undefined })
  const { data } = useQuery({ queryKey: [...pages.queryKey, 'first'], queryFn: () => pages.queryFn(undefined) })
  const options = (data?.items ?? []).filter(({ slug }) => !form.articles.includes(slug)).map(({ slug, title }) => ({ value: slug, label: title }))
  return (
    <Card title='文章' aside={<small>最多 12 篇</small>}>
      <ChosenList
        label='选好的文章'
        chosen={form.articles.map((slug) => ({
          id: slug,
          title: known.titles[slug] ?? slug,
          note: known.titles[slug] ? '' : '群众现在看不到这篇，不会显示',
        }))}
        change={(articles) => change({ articles })}
      />
      <Select
        className={styles.add}
        aria-label='加一篇文章'
        placeholder='按标题找，加一篇已发布的文章'
        showSearch
        filterOption={false}
        value={null}
        onSearch={setTyped}
        options={options}
        disabled={form.articles.length >= 12}
        onChange={(slug: string | null) => {
          const title = options.find(({ value }) => value === slug)?.label
          if (!slug || !title) return
          learn({ titles: { [slug]: title } })
          change({ articles: [...form.articles, slug] })
        }}
      />
    </Card>
  )
}

const entryNote = (entry: Entry | undefined) => (!entry || entry.withdrawn ? '已收回同意，请拿掉' : `${entryKindWords[entry.kind]} · ${entry.person}`)

function ChosenEntries({ form, change, known, learn, announce }: Props) {
  const [adding, setAdding] = useState(false)
  const { data } = useQuery({ queryKey: [...entryPages.queryKey, 'first'], queryFn: () => entryPages.queryFn(undefined) })
  const others = (data?.items ?? []).filter(({ entryId }) => !form.entries.includes(entryId))
  const take = (entry: Entry) => {
    learn({ entries: { [entry.entryId]: entry } })
    change({ entries: [...form.entries, entry.entryId] })
  }
  return (
    <Card
      title='作品与榜样'
      aside={
        <Button size='small' type='primary' onClick={() => setAdding(true)}>
          记一件
        </Button>
      }
    >
      <ChosenList
        label='选好的作品与榜样'
        chosen={form.entries.map((id) => {
          const entry = known.entries[id]
          const picture = entry?.picture?.look ? <img src={entry.picture.look} alt='' /> : undefined
          return { id, title: entry?.title || '（已收回）', note: entryNote(entry), picture }
        })}
        change={(ids) => change({ entries: ids.map(asId<'Entry'>) })}
      />
      {others.length > 0 && (
        <Select
          className={styles.add}
          aria-label='从记过的里选'
          placeholder='从记过的作品与榜样里选'
          value={null}
          options={others.map((entry) => ({ value: entry.entryId as string, label: `${entry.title} · ${entry.person}` }))}
          onChange={(id: string | null) => {
            const entry = others.find(({ entryId }) => entryId === id)
            if (entry) take(entry)
          }}
        />
      )}
      {adding && (
        <EntryDialog
          close={() => setAdding(false)}
          take={(entry) => {
            take(entry)
            setAdding(false)
            announce(words.entryAdded)
          }}
        />
      )}
    </Card>
  )
}

/** Puts a theme day's page together: its words, articles, works and role models. */
export function CampaignEditor(props: Props) {
  const { campaign, change, known, learn } = props
  return (
    <div className={styles.editor}>
      <Head {...props} />
      <BlockEditor
        initial={campaign.form.blocks}
        facts={known.facts}
        pictures={known.pictures}
        change={(blocks) => change({ blocks })}
        learnFact={(fact) => learn({ facts: { [fact.fact]: fact } })}
        learnPicture={(picture) => learn({ pictures: { [picture.pictureId]: picture } })}
      />
      <Articles {...props} />
      <ChosenEntries {...props} />
    </div>
  )
}
