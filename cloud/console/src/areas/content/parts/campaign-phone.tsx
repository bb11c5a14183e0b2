import { campaignDayWords, entryKindWords } from '@xiongguan/contract/content/terms'
import type { Campaign, CampaignForm, Entry } from '../campaign-queries'
import { BlockView } from './blocks'
import styles from './campaign-phone.module.css'
import { PhoneFrame } from './phone'

type Props = { campaign: Campaign; form: CampaignForm; facts: Campaign['facts']; pictures: Campaign['pictures']; entries: Campaign['entries'] }

function Work({ work }: { work: Entry }) {
  return (
    <li>
      {work.picture?.look ? <img className={styles.work} src={work.picture.look} alt={work.picture.alt} /> : <p className={styles.work}>没有图片</p>}
      <b>{work.title}</b>
      <p className={styles.soft}>{work.person}</p>
      <p className={styles.soft}>{entryKindWords[work.kind]}</p>
      {work.story && <p className={styles.soft}>{work.story}</p>}
    </li>
  )
}

function RoleModel({ of: { person, title, story, picture } }: { of: Entry }) {
  return (
    <li className={styles.card}>
      {picture?.look && <img className={styles.face} src={picture.look} alt={picture.alt} />}
      <b>{person}</b>
      <p className={styles.jade}>{title}</p>
      <p>{story}</p>
    </li>
  )
}

/** A theme day's page as the phone shows it; its events come by themselves and stand here as a line. */
export function CampaignPhone({ campaign, form, facts, pictures, entries }: Props) {
  const known = { find: (name: string) => facts[name], open: () => undefined, opened: null, picture: (id: string) => pictures[id]?.look || undefined }
  const chosen = form.entries.flatMap((id) => (entries[id] && !entries[id].withdrawn ? [entries[id]] : []))
  const works = chosen.filter(({ kind }) => kind !== 'role_model')
  const people = chosen.filter(({ kind }) => kind === 'role_model')
  const articles = form.articles.flatMap((slug) => campaign.articles[slug] ?? [])
  return (
    <PhoneFrame label={form.title} bar={campaignDayWords[campaign.day]}>
      <div className={`${styles.hero} ${styles[campaign.day]}`}>
        <h2>{form.title || '（没有标题）'}</h2>
        <p>{form.lead}</p>
      </div>
      <h3>来参加</h3>
      <p className={styles.card}>这一天的活动自动放在这里，最近的在前。</p>
      {form.blocks.length > 0 && <h3>这一天</h3>}
      {form.blocks.map((block, at) => (
        <BlockView key={at} block={block} facts={known} />
      ))}
      {articles.length > 0 && <h3>读一读</h3>}
      {articles.map((article) => (
        <div key={article.slug} className={styles.card}>
          <b>{article.title}</b>
          <p className={styles.soft}>{article.summary}</p>
        </div>
      ))}
      {works.length > 0 && (
        <>
          <h3>作品展</h3>
          <ul className={styles.works}>
            {works.map((work) => (
              <Work key={work.entryId} work={work} />
            ))}
          </ul>
        </>
      )}
      {people.length > 0 && (
        <>
          <h3>身边的榜样</h3>
          <ul className={styles.people}>
            {people.map((each) => (
              <RoleModel key={each.entryId} of={each} />
            ))}
          </ul>
        </>
      )}
      <p className={styles.soft}>出处：{form.source || '（还没有写）'}</p>
    </PhoneFrame>
  )
}
