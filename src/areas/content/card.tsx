/** What the tabs may show of this area. */
export { ArticleList } from './parts/ArticleList'
export { CampaignCards, NearCampaign } from './parts/CampaignCards'
export { FirstArticle } from './parts/FirstArticle'
export { HelpNumbers } from './parts/HelpNumbers'
export { StageReading } from './parts/StageReading'
export { SelfTestCard } from './parts/SelfTestCard'
export { TopicGrid } from './parts/TopicGrid'
