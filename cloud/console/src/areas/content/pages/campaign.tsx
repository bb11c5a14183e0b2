import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { campaignDays, campaignDayWords, deskStateWords } from '@xiongguan/contract/content/terms'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine, NotFoundPage } from '../../../ui/states'
import { campaignAsText } from '../campaign-as-text'
import { campaignQuery } from '../campaign-queries'
import type { Campaign, CampaignForm } from '../campaign-queries'
import { CampaignEditor } from '../parts/campaign-editor'
import type { CampaignKnowledge } from '../parts/campaign-editor'
import { CampaignPhone } from '../parts/campaign-phone'
import { CampaignWorkflow, SubmitCampaign } from '../parts/campaign-workflow'
import { Difference } from '../parts/difference'
import { FindingList } from '../parts/findings'
import { useCampaignDraft } from '../use-campaign-draft'
import { stateTones, words } from '../words'
import styles from '../parts/desk-columns.module.css'

function standingWords({ live, review, sentBack, state, editedBy, editedAt }: Campaign): string[] {
  return [
    live ? `群众看到第 ${live.number} 版，${momentWords(live.since)} 发布` : '群众只看到这一天的活动',
    ...(review ? [`第 ${review.number} 版等审核，${review.submittedBy} ${momentWords(review.submittedAt)} 送审`] : []),
    ...(review?.note ? [`送审人说：${review.note}`] : []),
    ...(review?.own ? ['这一稿有您写的部分，或您记下的作品，请另一位同事来审核'] : []),
    ...(sentBack ? [`${sentBack.decidedBy} 退回：${sentBack.remark}`] : []),
    ...(editedBy && state !== 'submitted' ? [`${editedBy} ${momentWords(editedAt)} 改过`] : []),
  ]
}

function Side({ campaign, form, known }: { campaign: Campaign; form: CampaignForm; known: CampaignKnowledge }) {
  return (
    <div className={styles.side}>
      <Card title='现在的情况'>
        {standingWords(campaign).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
      <FindingList findings={campaign.findings} />
      <CampaignPhone campaign={campaign} form={form} {...known} />
    </div>
  )
}

/** For whoever reviews: what this page would change for readers. */
function Changed({ campaign }: { campaign: Campaign }) {
  const now = campaignAsText(campaign.form, campaign)
  return campaign.live ? (
    <Card title={`和群众现在看到的第 ${campaign.live.number} 版比`}>
      <Difference before={campaignAsText(campaign.live.form, campaign)} after={now} facts={campaign.facts} />
    </Card>
  ) : (
    <Card title='第一次发布'>
      <Difference before={{ ...now, blocks: [] }} after={now} facts={campaign.facts} />
    </Card>
  )
}

const knowledgeOf = ({ facts, pictures, entries, articles }: Campaign): CampaignKnowledge => ({
  facts,
  pictures,
  entries,
  titles: Object.fromEntries(Object.values(articles).map(({ slug, title }) => [slug, title])),
})

function Editing({ campaign, reload }: { campaign: Campaign; reload: () => void }) {
  const draft = useCampaignDraft(campaign)
  const announce = useAnnounce()
  const [known, setKnown] = useState(() => knowledgeOf(campaign))
  const learn = (more: Partial<CampaignKnowledge>) =>
    setKnown((before) => ({
      facts: { ...before.facts, ...more.facts },
      pictures: { ...before.pictures, ...more.pictures },
      titles: { ...before.titles, ...more.titles },
      entries: { ...before.entries, ...more.entries },
    }))
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <CampaignEditor campaign={campaign} form={draft.form} change={draft.change} known={known} learn={learn} announce={announce} />
        <div className={styles.foot}>
          <span role='status'>{draft.unsaved ? '有改动，还没有存' : '都存好了'}</span>
          {draft.refusal && (
            <span role='alert'>
              {draft.refusal}
              <Button size='small' onClick={reload}>
                看对方的
              </Button>
            </span>
          )}
          <FailureLine error={draft.error} />
          <Button loading={draft.saving} disabled={!draft.unsaved} onClick={() => void draft.save().then((saved) => saved && announce('存好了'))}>
            存好
          </Button>
          <SubmitCampaign campaign={campaign} save={draft.save} />
        </div>
      </div>
      <Side campaign={campaign} form={draft.form} known={known} />
    </div>
  )
}

function Reviewing({ campaign }: { campaign: Campaign }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <Changed campaign={campaign} />
      </div>
      <Side campaign={campaign} form={campaign.form} known={knowledgeOf(campaign)} />
    </div>
  )
}

function Known({ day }: { day: CampaignDay }) {
  const read = useQuery(campaignQuery(day))
  const [opening, setOpening] = useState(0)
  const campaign = read.data
  const reload = () => void read.refetch().then(() => setOpening((count) => count + 1))
  return (
    <Page
      title={campaign?.form.title || campaignDayWords[day]}
      sub={campaignDayWords[day]}
      back={{ to: '/campaigns', words: words.campaigns }}
      mark={campaign && <Chip tone={stateTones[campaign.state]}>{deskStateWords[campaign.state]}</Chip>}
      actions={campaign && <CampaignWorkflow campaign={campaign} />}
    >
      <Loaded read={read} rows={10}>
        {(loaded) =>
          loaded.permittedActions.includes('save') ? <Editing key={opening} campaign={loaded} reload={reload} /> : <Reviewing campaign={loaded} />
        }
      </Loaded>
    </Page>
  )
}

export default function CampaignPage() {
  const { day } = useParams()
  const known = campaignDays.find((each) => each === day)
  return known ? <Known key={known} day={known} /> : <NotFoundPage />
}
