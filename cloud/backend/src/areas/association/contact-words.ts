/** What a household is called that has given no nickname, as those of a roster. */
export const unnamedHousehold = '还没有称呼的家庭'
