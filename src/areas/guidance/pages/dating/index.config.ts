export default definePageConfig({ navigationBarTitleText: '孕周怎么算', enablePageMeta: true })
