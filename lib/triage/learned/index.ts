export { LEARNED, likelyLevel, withLearned } from './conclude';
export { categoryNameOf, ownCategory, ownCategoryOf } from './own';
