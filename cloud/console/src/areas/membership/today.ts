export { useDuplicateTasks } from './duplicate-today'
export { useFamilyTasks } from './family-today'
