export { Section } from './Section';
export { SectionOnDemand } from './SectionOnDemand';
