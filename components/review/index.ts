export { asQuote, standing, type Entry, type Standing, type Suggested } from './entry';
export { QuotePicker } from './QuotePicker';
export { ReviewCard } from './ReviewCard';
export { ReviewForm } from './ReviewForm';
export { ReviewList } from './ReviewList';
export { namesOf, scoreOf, type KeptReview } from './kept';
export { ScoreTotal } from './ScoreTotal';
export { when } from './when';
