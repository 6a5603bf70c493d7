// Generated from the files of examples/ by `npm run gen`; do not edit.
import dataPipelinesCharter from '../../../examples/data-pipelines/communities/data-pipelines/charter.yaml?text';
import dataPipelinesCurriculum from '../../../examples/data-pipelines/communities/data-pipelines/curriculum.yaml?text';
import dataPipelinesLog from '../../../examples/data-pipelines/communities/data-pipelines/log.yaml?text';
import dataPipelinesMembers from '../../../examples/data-pipelines/communities/data-pipelines/members.yaml?text';
import dataPipelinesRoles from '../../../examples/data-pipelines/communities/data-pipelines/roles.yaml?text';
import dataPipelinesSkills from '../../../examples/data-pipelines/communities/data-pipelines/skills.yaml?text';
import dataPipelinesCop from '../../../examples/data-pipelines/cop.yaml?text';
import dataPipelinesStrategy from '../../../examples/data-pipelines/strategy.yaml?text';
import minimalCharter from '../../../examples/minimal/communities/reading-circle/charter.yaml?text';
import nursingWoundCareCharter from '../../../examples/nursing-wound-care/communities/tissue-viability/charter.yaml?text';
import nursingWoundCareCurriculum from '../../../examples/nursing-wound-care/communities/tissue-viability/curriculum.yaml?text';
import nursingWoundCareLog from '../../../examples/nursing-wound-care/communities/tissue-viability/log.yaml?text';
import nursingWoundCareMembers from '../../../examples/nursing-wound-care/communities/tissue-viability/members.yaml?text';
import nursingWoundCareRoles from '../../../examples/nursing-wound-care/communities/tissue-viability/roles.yaml?text';
import nursingWoundCareSkills from '../../../examples/nursing-wound-care/communities/tissue-viability/skills.yaml?text';
import nursingWoundCareCop from '../../../examples/nursing-wound-care/cop.yaml?text';
import nursingWoundCareStrategy from '../../../examples/nursing-wound-care/strategy.yaml?text';

/** The files of all examples that can be copied, by name and path. */
export const exampleTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'data-pipelines': {
    'communities/data-pipelines/charter.yaml': dataPipelinesCharter,
    'communities/data-pipelines/curriculum.yaml': dataPipelinesCurriculum,
    'communities/data-pipelines/log.yaml': dataPipelinesLog,
    'communities/data-pipelines/members.yaml': dataPipelinesMembers,
    'communities/data-pipelines/roles.yaml': dataPipelinesRoles,
    'communities/data-pipelines/skills.yaml': dataPipelinesSkills,
    'cop.yaml': dataPipelinesCop,
    'strategy.yaml': dataPipelinesStrategy,
  },
  minimal: {
    'communities/reading-circle/charter.yaml': minimalCharter,
  },
  'nursing-wound-care': {
    'communities/tissue-viability/charter.yaml': nursingWoundCareCharter,
    'communities/tissue-viability/curriculum.yaml': nursingWoundCareCurriculum,
    'communities/tissue-viability/log.yaml': nursingWoundCareLog,
    'communities/tissue-viability/members.yaml': nursingWoundCareMembers,
    'communities/tissue-viability/roles.yaml': nursingWoundCareRoles,
    'communities/tissue-viability/skills.yaml': nursingWoundCareSkills,
    'cop.yaml': nursingWoundCareCop,
    'strategy.yaml': nursingWoundCareStrategy,
  },
};
