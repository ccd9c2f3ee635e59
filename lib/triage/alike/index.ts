export { corpusOf, hearing, prepare, type Corpus, type Prepared } from './corpus';
export { clustering, clustersOf, clusterWith, type Cluster, type Clustered } from './cluster';
export { asksForCount, customersAmong, withCount } from './counted';
export { GAP_DAYS, gapRule, gapsOf, hasArticle, type Gap } from './gaps';
export { repeatDays, repeatsOf, type Repeat } from './repeats';
export { severityOf, type Ground, type Proposed } from './severity';
