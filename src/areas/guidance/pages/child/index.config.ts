export default definePageConfig({ navigationBarTitleText: '孩子的出生日期', enablePageMeta: true })
