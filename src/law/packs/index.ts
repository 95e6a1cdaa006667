import type { LawPack } from '../provision.ts';
import { annualReport } from './national/annual-report.ts';
import { catalogueMetadata } from './national/catalogue-metadata.ts';
import { documentFormat } from './national/document-format.ts';
import { enforcementEnterpriseCompetition } from './national/enforcement-enterprise-competition.ts';
import { firstResponsiblePerson } from './national/first-responsible-person.ts';
import { informationDisclosure } from './national/information-disclosure.ts';
import { lawStudy } from './national/law-study.ts';
import { majorDecisions } from './national/major-decisions.ts';
import { normativeDocuments } from './national/normative-documents.ts';
import { reportDefects } from './national/report-defects.ts';
import { securityPrivacyArchives } from './national/security-privacy-archives.ts';
import { website } from './national/website.ts';
import { catalogueMetadata as shandongCatalogueMetadata } from './shandong/catalogue-metadata.ts';
import { enforcementEnterpriseCompetition as shandongEnforcementEnterpriseCompetition } from './shandong/enforcement-enterprise-competition.ts';
import { lawStudy as shandongLawStudy } from './shandong/law-study.ts';
import { majorDecisions as shandongMajorDecisions } from './shandong/major-decisions.ts';
import { normativeDocuments as shandongNormativeDocuments } from './shandong/normative-documents.ts';

/** The law of the whole country; the product runs with this pack alone. */
export const nationalPack: LawPack = {
  id: 'national',
  name: '全国',
  topics: {
    'annual-report': annualReport,
    'first-responsible-person': firstResponsiblePerson,
    'major-decisions': majorDecisions,
    'normative-documents': normativeDocuments,
    'information-disclosure': informationDisclosure,
    'catalogue-metadata': catalogueMetadata,
    website,
    'document-format': documentFormat,
    'law-study': lawStudy,
    'enforcement-enterprise-competition': enforcementEnterpriseCompetition,
    'security-privacy-archives': securityPrivacyArchives,
    'report-defects': reportDefects,
  },
};

/** 山东省's own rules, under the same topic names. */
export const shandongPack: LawPack = {
  id: 'shandong',
  name: '山东省',
  topics: {
    'major-decisions': shandongMajorDecisions,
    'normative-documents': shandongNormativeDocuments,
    'catalogue-metadata': shandongCatalogueMetadata,
    'law-study': shandongLawStudy,
    'enforcement-enterprise-competition': shandongEnforcementEnterpriseCompetition,
  },
};

export const allPacks: readonly LawPack[] = [nationalPack, shandongPack];
