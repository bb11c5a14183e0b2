export default definePageConfig({ navigationBarTitleText: '家庭时间线', enablePageMeta: true })
