export { corpusOf, prepare, type Corpus, type Prepared } from './corpus';
export { CLUSTER_HOURS, clustersOf, clusterWith, type Cluster, type Clustered } from './cluster';
