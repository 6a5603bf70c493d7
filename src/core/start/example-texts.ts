// Generated from the files of examples/ by `npm run gen`; do not edit.
import dataPipelinesCharter from '../../../examples/data-pipelines/communities/data-pipelines/charter.yaml?text';
import dataPipelinesCurriculum from '../../../examples/data-pipelines/communities/data-pipelines/curriculum.yaml?text';
import dataPipelinesLog from '../../../examples/data-pipelines/communities/data-pipelines/log.yaml?text';
import dataPipelinesMembers from '../../../examples/data-pipelines/communities/data-pipelines/members.yaml?text';
import dataPipelinesRoles from '../../../examples/data-pipelines/communities/data-pipelines/roles.yaml?text';
import dataPipelinesSkills from '../../../examples/data-pipelines/communities/data-pipelines/skills.yaml?text';
import dataPipelinesCop from '../../../examples/data-pipelines/cop.yaml?text';
import dataPipelinesStrategy from '../../../examples/data-pipelines/strategy.yaml?text';
import fieldServiceCharter from '../../../examples/field-service/communities/toolbox-round/charter.yaml?text';
import fieldServiceCurriculum from '../../../examples/field-service/communities/toolbox-round/curriculum.yaml?text';
import fieldServiceLog from '../../../examples/field-service/communities/toolbox-round/log.yaml?text';
import fieldServiceMembers from '../../../examples/field-service/communities/toolbox-round/members.yaml?text';
import fieldServiceRoles from '../../../examples/field-service/communities/toolbox-round/roles.yaml?text';
import fieldServiceSkills from '../../../examples/field-service/communities/toolbox-round/skills.yaml?text';
import fieldServiceCop from '../../../examples/field-service/cop.yaml?text';
import fieldServiceStrategy from '../../../examples/field-service/strategy.yaml?text';
import libraryVolunteersCharter from '../../../examples/library-volunteers/communities/letter-table/charter.yaml?text';
import libraryVolunteersRoles from '../../../examples/library-volunteers/communities/letter-table/roles.yaml?text';
import minimalCharter from '../../../examples/minimal/communities/reading-circle/charter.yaml?text';
import nursingWoundCareCharter from '../../../examples/nursing-wound-care/communities/tissue-viability/charter.yaml?text';
import nursingWoundCareCurriculum from '../../../examples/nursing-wound-care/communities/tissue-viability/curriculum.yaml?text';
import nursingWoundCareLog from '../../../examples/nursing-wound-care/communities/tissue-viability/log.yaml?text';
import nursingWoundCareMembers from '../../../examples/nursing-wound-care/communities/tissue-viability/members.yaml?text';
import nursingWoundCareRoles from '../../../examples/nursing-wound-care/communities/tissue-viability/roles.yaml?text';
import nursingWoundCareSkills from '../../../examples/nursing-wound-care/communities/tissue-viability/skills.yaml?text';
import nursingWoundCareCop from '../../../examples/nursing-wound-care/cop.yaml?text';
import nursingWoundCareStrategy from '../../../examples/nursing-wound-care/strategy.yaml?text';
import schoolMathsCharter from '../../../examples/school-maths/communities/open-classrooms/charter.yaml?text';
import schoolMathsCurriculum from '../../../examples/school-maths/communities/open-classrooms/curriculum.yaml?text';
import schoolMathsLog from '../../../examples/school-maths/communities/open-classrooms/log.yaml?text';
import schoolMathsMembers from '../../../examples/school-maths/communities/open-classrooms/members.yaml?text';
import schoolMathsRoles from '../../../examples/school-maths/communities/open-classrooms/roles.yaml?text';
import schoolMathsSkills from '../../../examples/school-maths/communities/open-classrooms/skills.yaml?text';
import schoolMathsCop from '../../../examples/school-maths/cop.yaml?text';
import schoolMathsStrategy from '../../../examples/school-maths/strategy.yaml?text';

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
  'field-service': {
    'communities/toolbox-round/charter.yaml': fieldServiceCharter,
    'communities/toolbox-round/curriculum.yaml': fieldServiceCurriculum,
    'communities/toolbox-round/log.yaml': fieldServiceLog,
    'communities/toolbox-round/members.yaml': fieldServiceMembers,
    'communities/toolbox-round/roles.yaml': fieldServiceRoles,
    'communities/toolbox-round/skills.yaml': fieldServiceSkills,
    'cop.yaml': fieldServiceCop,
    'strategy.yaml': fieldServiceStrategy,
  },
  'library-volunteers': {
    'communities/letter-table/charter.yaml': libraryVolunteersCharter,
    'communities/letter-table/roles.yaml': libraryVolunteersRoles,
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
  'school-maths': {
    'communities/open-classrooms/charter.yaml': schoolMathsCharter,
    'communities/open-classrooms/curriculum.yaml': schoolMathsCurriculum,
    'communities/open-classrooms/log.yaml': schoolMathsLog,
    'communities/open-classrooms/members.yaml': schoolMathsMembers,
    'communities/open-classrooms/roles.yaml': schoolMathsRoles,
    'communities/open-classrooms/skills.yaml': schoolMathsSkills,
    'cop.yaml': schoolMathsCop,
    'strategy.yaml': schoolMathsStrategy,
  },
};
