export const id = 1472;
export const ids = [1472];
export const modules = {

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ecrClient)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/aws/ecr/client.ts
var ecrClient = (session) => new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ECRClient */ .S7(session.client);




/***/ }),

/***/ 300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ asWarnings),
/* harmony export */   Gq: () => (/* binding */ FULL_HEROKU_COMPAT),
/* harmony export */   Q: () => (/* binding */ settleProblems),
/* harmony export */   Ut: () => (/* binding */ BUILD_METADATA_LABEL),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   fj: () => (/* binding */ HEROKU_COMPAT_KEYS),
/* harmony export */   t8: () => (/* binding */ HOST_RUNTIME_LABEL)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/app/problems.ts
var Problems = class {
  #problems = [];
  /** Both texts are whole sentences: what is wrong, and what to do about it. */
  error(at, message, fix) {
    this.#problems.push({ severity: "error", at, message, fix });
  }
  warning(at, message, fix) {
    this.#problems.push({ severity: "warning", at, message, fix });
  }
  add(problems) {
    this.#problems.push(...problems);
  }
  get hasErrors() {
    return hasErrors(this.#problems);
  }
  get all() {
    return this.#problems;
  }
};
function hasErrors(problems) {
  return problems.some((problem) => problem.severity === "error");
}
function asWarnings(problems, file) {
  return problems.map((problem) => problem.at.file === file ? { ...problem, severity: "warning" } : problem);
}
function settleProblems(problems, log) {
  if (hasErrors(problems)) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .FQ(problems);
  for (const problem of problems) log.warning(`${problem.message} ${problem.fix}`, problem.at);
}

// src/app/heroku-compat.ts
var HEROKU_COMPAT_KEYS = {
  containerMemory: "container-memory",
  webConcurrency: "web-concurrency",
  port: "port",
  dynoMetadata: "dyno-metadata",
  groupSignals: "group-signals",
  stopTimeout: "stop-timeout",
  deregistrationDelay: "deregistration-delay",
  healthCheck: "health-check",
  autoscaling: "autoscaling"
};
var FULL_HEROKU_COMPAT = {
  containerMemory: true,
  webConcurrency: true,
  port: true,
  dynoMetadata: true,
  groupSignals: true,
  stopTimeout: true,
  deregistrationDelay: true,
  healthCheck: true,
  autoscaling: true
};

// src/image/oci/processes.ts
var HOST_RUNTIME_LABEL = "dev.renga.runtime";
var BUILD_METADATA_LABEL = "io.buildpacks.build.metadata";




/***/ }),

/***/ 1472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8763);
/* harmony import */ var _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5664);
/* harmony import */ var _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6546);
/* harmony import */ var _run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3353);
/* harmony import */ var _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9835);
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1679);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6115);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1936);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(3839);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(5180);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(8796);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(3527);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(1455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(3024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(6466);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




































// node_modules/ignore/index.js
var require_ignore=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_35__/* .__commonJS */ .P$)({"node_modules/ignore/index.js"(exports,module){function makeArray(subject){return Array.isArray(subject)?subject:[subject]}var UNDEFINED=void 0;var EMPTY="";var SPACE=" ";var ESCAPE="\\";var REGEX_LITERAL_SPECIAL=/[.*+?()[\]{}^$|\\/]/;var BOM="\uFEFF";var REGEX_ANCHORED_GLOBSTAR=/^\/\*{2,}$/;var REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION=/^\\!/;var REGEX_REPLACE_LEADING_EXCAPED_HASH=/^\\#/;var REGEX_SPLITALL_CRLF=/\r?\n/g;var DOUBLE_SLASH="//";var SLASH_CODE=47;var DOT_CODE=46;var SLASH="/";var TMP_KEY_IGNORE="node-ignore";if(typeof Symbol!=="undefined"){TMP_KEY_IGNORE=Symbol.for("node-ignore")}var KEY_IGNORE=TMP_KEY_IGNORE;var define=(object2,key,value)=>{Object.defineProperty(object2,key,{value});return value};var RETURN_FALSE=()=>false;var POSIX_CLASSES={alnum:"0-9A-Za-z",alpha:"A-Za-z",blank:" \\t",cntrl:"\\x00-\\x1f\\x7f",digit:"0-9",graph:"!-.0-~",lower:"a-z",print:" -.0-~",punct:"!-.:-@\\[-`{-~",space:" \\t\\n\\r",upper:"A-Z",xdigit:"0-9A-Fa-f"};var CLASS_MEMBERS_TO_ESCAPE="\\]^-[";var escapeMember=char=>CLASS_MEMBERS_TO_ESCAPE.indexOf(char)<0?char:ESCAPE+char;var NON_SLASH="(?!\\/)";var classSource=(negated,body)=>{if(negated){return`[^\\/${body}]`}const source=`[${body}]`;return new RegExp(source).test("/")?NON_SLASH+source:source};var scanBracket=(pattern,start)=>{const{length}=pattern;let index=start+1;let negated=EMPTY;const lead=pattern[index];if(lead==="!"||lead==="^"){negated="^";index++}let body=EMPTY;let prev=EMPTY;for(;;){const char=pattern[index];if(char===UNDEFINED){return null}if(char===ESCAPE){const escaped=pattern[++index];body+=escapeMember(escaped);prev=escaped}else if(char==="-"&&prev&&index+1<length&&pattern[index+1]!=="]"){index++;let to=pattern[index];if(to===ESCAPE){to=pattern[index+=1]}if(prev<=to){body+=`-${escapeMember(to)}`}prev=EMPTY}else if(char==="["&&pattern[index+1]===":"){const nameStart=index+2;let end=nameStart;while(end<length&&pattern[end]!=="]"){end++}if(end===length){return null}if(end>nameStart&&pattern[end-1]===":"){const name=pattern.slice(nameStart,end-1);if(!Object.prototype.hasOwnProperty.call(POSIX_CLASSES,name)){return null}body+=POSIX_CLASSES[name];prev=EMPTY;index=end}else{body+=escapeMember("[");prev="[";index=nameStart-2}}else{body+=escapeMember(char);prev=char}index++;if(pattern[index]==="]"){return{end:index,source:classSource(negated,body)}}}};var NEVER_MATCH="[]";var PLACEHOLDER="\0";var REGEX_RESTORE_PLACEHOLDER=new RegExp(`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,"g");var TRAILING_WILDCARD="\uE000";var TRAILING_DOUBLESTAR="\uE001";var isReserved=char=>char===PLACEHOLDER||char===TRAILING_WILDCARD||char===TRAILING_DOUBLESTAR;var extractBrackets=pattern=>{const sources=[];const hold=source=>`${PLACEHOLDER}${sources.push(source)-1}${PLACEHOLDER}`;const{length}=pattern;let out=EMPTY;let index=0;while(index<length){const char=pattern[index];if(char===ESCAPE){const escaped=pattern[index+1];if(escaped===SLASH&&index+2===length){out+=hold(NEVER_MATCH)}else if(escaped==="*"||escaped==="["||escaped===SPACE){out+=pattern.slice(index,index+2)}else{out+=hold(REGEX_LITERAL_SPECIAL.test(escaped)?ESCAPE+escaped:isReserved(escaped)?`[${escaped}]`:escaped)}index+=2}else if(isReserved(char)){out+=hold(`[${char}]`);index++}else if(char==="["){const scanned=scanBracket(pattern,index);if(scanned===null){out+=hold(NEVER_MATCH);index=length}else{out+=hold(scanned.source);index=scanned.end+1}}else{out+=char;index++}}return{source:out,sources}};var DIRECT=null;var REGEX_INNER_SLASH=/\/(?!$)/;var WILDCARD="[^\\/]*";var REPLACERS=[[/(\\+)( ?)/g,(_,run,space)=>space?run.slice(0,run.length-run.length%2)+SPACE:run,ESCAPE+SPACE],[/(^|\/)\*{3,}(?=\/|$)/g,(_,start)=>`${start}**`,"*"],[/[\\$.|*+(){^]/g,match=>`\\${match}`],[/(?!\\)\?/g,()=>"[^/]","?"],[/^\//,()=>"^",SLASH],[/\//g,()=>"\\/",SLASH],[/^\^*(?:\\\*\\\*\\\/)+/,()=>"(?:^|\\/)","*"],[DIRECT,(source,pattern)=>{if(!source||source[0]==="^"||source[0]==="("){return source}const anchor=!REGEX_INNER_SLASH.test(pattern)?"(?:^|\\/)":"^";return anchor+source}],[/\\\/\\\*\\\*(?=\\\/|$)/g,(_,index,str)=>index+6<str.length?str.slice(index+6)==="\\/"?"(?:\\/[^\\/]+)+":"(?:\\/[^\\/]+)*":`\\/${TRAILING_DOUBLESTAR}`,"*"],[/(^|[^\\])(?:\\\*)+(?!$)/g,(_,p1)=>p1+WILDCARD,"*"],[/(^|[^\\])((?:\\\\)*)\\\*$/,(match,p1,p2)=>p2===EMPTY?p1+TRAILING_WILDCARD:match,"*"],[/\\\\\\(?=[$.|*+(){^])/g,()=>ESCAPE,ESCAPE+ESCAPE],[/\\\\/g,()=>ESCAPE,ESCAPE+ESCAPE],[/\\\[([^\]/]*?)($|\])/g,(match,range,close)=>`\\[${range}${close}`,"["],[DIRECT,source=>{const last=source[source.length-1];if(!last||last===TRAILING_WILDCARD||last===TRAILING_DOUBLESTAR){return source}return last===SLASH?`${source}$`:`${source}(?=$|\\/$)`}]];var REGEX_REPLACE_TRAILING_WILDCARD=/(^|\\\/)?\uE000$/;var MODE_IGNORE="regex";var MODE_CHECK_IGNORE="checkRegex";var UNDERSCORE="_";var replaceTrailingWildcard=(_,p1)=>{const prefix=p1?`${p1}[^/]+`:"[^/]*";return`${prefix}(?=$|\\/$)`};var REGEX_REPLACE_TRAILING_DOUBLESTAR=/\uE001$/;var replaceTrailingDoublestar=()=>"[\\s\\S]";var separatorAfter=(run,at)=>{let separator=EMPTY;for(let index=at+1;index<run.length&&!run[index].wildcard;index++){separator+=run[index].single}return separator};var pinWildcards=source=>{if(source.indexOf(WILDCARD)<0){return source}const tokens=[];const{length}=source;let index=0;while(index<length){const char=source[index];if(source.startsWith(WILDCARD,index)){tokens.push({wildcard:true});index+=WILDCARD.length}else if(char==="["){let end=index+1;if(source[end]==="^"){end++}if(source[end]==="]"){end++}while(end<length&&source[end]!=="]"){end+=source[end]===ESCAPE?2:1}end++;tokens.push({single:source.slice(index,end)});index=end}else if(char===ESCAPE){tokens.push({single:source.slice(index,index+2)});index+=2}else if(char==="("){let depth=0;let end=index;do{if(source[end]===ESCAPE){end++}else if(source[end]==="("){depth++}else if(source[end]===")"){depth--}end++}while(end<length&&depth>0);if("*+?".indexOf(source[end])>=0){end++}tokens.push({boundary:source.slice(index,end)});index=end}else if(char==="^"||char==="$"){tokens.push({boundary:char});index++}else{tokens.push({single:char});index++}}let out=EMPTY;let run=[];const flush=()=>{let lastWildcard;run.forEach((token,at)=>{if(token.wildcard){lastWildcard=at}});run.forEach((token,at)=>{if(!token.wildcard){out+=token.single;return}out+=at===lastWildcard?WILDCARD:`(?:(?!${separatorAfter(run,at)})[^\\/])*`});run=[]};tokens.forEach(token=>{if(token.boundary===void 0){run.push(token);return}flush();out+=token.boundary});flush();return out};var makeRegexPrefix=pattern=>{if(REGEX_ANCHORED_GLOBSTAR.test(pattern)){pattern="**"}const{source,sources}=extractBrackets(pattern);const replaced=REPLACERS.reduce((prev,[matcher,replacer,required])=>{if(matcher===DIRECT){return replacer(prev,pattern)}if(required!==UNDEFINED&&prev.indexOf(required)<0){return prev}return matcher.test(prev)?prev.replace(matcher,replacer.bind(pattern)):prev},source);return sources.length?replaced.replace(REGEX_RESTORE_PLACEHOLDER,(match,index)=>sources[index]):replaced};var checkSourceOf=(body,prefix)=>{if(body[body.length-1]===SLASH){prefix=makeRegexPrefix(body.slice(0,-1))}const head=prefix.slice(0,-1);const last=prefix[prefix.length-1];return last===TRAILING_WILDCARD?`${head}$`:last===TRAILING_DOUBLESTAR?head:NEVER_MATCH};var matchesBasename=body=>{const index=body.indexOf(SLASH);return index<0||index===body.length-1};var basenameOf=path=>{const end=path.length-1;const index=path.lastIndexOf(SLASH,path[end]===SLASH?end-1:end);return index<0?path:path.slice(index+1)};var parentOf=path=>{if(path.charCodeAt(0)===SLASH_CODE||path.indexOf(DOUBLE_SLASH)>=0){const slices=path.split(SLASH).filter(Boolean);slices.pop();return slices.length?slices.join(SLASH)+SLASH:EMPTY}const end=path.length-1;const cut2=path.lastIndexOf(SLASH,path.charCodeAt(end)===SLASH_CODE?end-1:end);return cut2<0?EMPTY:path.slice(0,cut2+1)};var isString=subject=>typeof subject==="string";var checkPattern=pattern=>pattern&&isString(pattern);var splitPattern=pattern=>(pattern[pattern.length-1]==="\r"?pattern.slice(0,-1):pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);var IgnoreRule=class{constructor(pattern,mark,body,ignoreCase,negative,prefix){this.pattern=pattern;this.mark=mark;this.negative=negative;define(this,"body",body);define(this,"ignoreCase",ignoreCase);define(this,"regexPrefix",prefix)}get _basenameOnly(){return define(this,"_basenameOnly",matchesBasename(this.body))}get regex(){const key=UNDERSCORE+MODE_IGNORE;if(this[key]){return this[key]}return this._make(MODE_IGNORE,key)}get checkRegex(){const key=UNDERSCORE+MODE_CHECK_IGNORE;if(this[key]){return this[key]}return this._make(MODE_CHECK_IGNORE,key)}_make(mode,key){const str=pinWildcards(mode===MODE_IGNORE?this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD,replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR,replaceTrailingDoublestar):checkSourceOf(this.body,this.regexPrefix));const regex=this.ignoreCase?new RegExp(str,"i"):new RegExp(str);return define(this,key,regex)}};var hasTrailingBackslash=str=>{let count=0;while(str[str.length-count-1]===ESCAPE){count++}return count%2===1};var trimEnd=(body,stripLineEnd)=>{let lineEnd=body.length;let end;for(;;){if(stripLineEnd&&body[lineEnd-1]==="\r"){lineEnd--}end=lineEnd;while(body[end-1]===SPACE){end--}if(!stripLineEnd||body[end-1]!=="\n"){break}lineEnd=end-1}if(end===lineEnd){return body.slice(0,lineEnd)}let backslashes=0;while(body[end-backslashes-1]===ESCAPE){backslashes++}return backslashes%2?body.slice(0,end-1)+SPACE:body.slice(0,end)};var createRule=(pattern,mark,ignoreCase,stripLineEnd,stripBOM)=>{let body=stripBOM&&pattern[0]===BOM?pattern.slice(1):pattern;if(body[0]==="#"){return}let negative=false;if(body[0]==="!"){negative=true;body=body.slice(1)}const last=body[body.length-1];if(last===SPACE||stripLineEnd&&(last==="\r"||last==="\n")){body=trimEnd(body,stripLineEnd)}if(!body||hasTrailingBackslash(body)){return}body=body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION,"!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH,"#");const regexPrefix=makeRegexPrefix(body);return new IgnoreRule(pattern,mark,body,ignoreCase,negative,regexPrefix)};var RuleManager=class{constructor(ignoreCase){this._ignoreCase=ignoreCase;this._rules=[];this._basenameCount=0}_add(pattern,index){if(pattern&&pattern[KEY_IGNORE]){this._rules=this._rules.concat(pattern._rules._rules);this._basenameCount+=pattern._rules._basenameCount;this._added=true;return}const isStr=isString(pattern);const raw=isStr?pattern:pattern.pattern;const rule=checkPattern(raw)&&createRule(raw,isStr?UNDEFINED:pattern.mark,this._ignoreCase,!this._split,this._stripBOM&&!index);if(rule){this._added=true;this._rules.push(rule);if(matchesBasename(rule.body)){this._basenameCount++}}}add(pattern){this._added=false;this._split=isString(pattern);this._stripBOM=!this._split||pattern[0]===BOM;makeArray(this._split?splitPattern(pattern):pattern).forEach(this._add,this);if(this._added){this._literalRules=UNDEFINED}return this._added}testLiteral(path){const rules=this._literalRules||(this._literalRules=this._rules.filter(({body})=>body[body.length-(body[body.length-1]===SLASH?2:1)]==="*"));let ignored=false;let unignored=false;let matchedRule;for(let index=rules.length-1;index>=0;index--){const rule=rules[index];if(rule.checkRegex.test(path)){ignored=!rule.negative;unignored=rule.negative;matchedRule=rule.negative?UNDEFINED:rule;break}}const ret={ignored,unignored};if(matchedRule){ret.rule=matchedRule}return ret}test(path,mode){const rules=this._rules;const{length}=rules;const shortcut=this._basenameCount*2>=length;const basename2=shortcut?basenameOf(path):path;for(let index=length-1;index>=0;index--){const rule=rules[index];if(rule[mode].test(shortcut&&rule._basenameOnly?basename2:path)){const{negative}=rule;const ret={ignored:!negative,unignored:negative};if(!negative){ret.rule=rule}return ret}}return{ignored:false,unignored:false}}};var throwError=(message,Ctor)=>{throw new Ctor(message)};var checkPath=(path,originalPath,doThrow)=>{if(!isString(path)){return doThrow(`path must be a string, but got \`${originalPath}\``,TypeError)}if(!path){return doThrow(`path must not be empty`,TypeError)}if(checkPath.isNotRelative(path)){const r="`path.relative()`d";return doThrow(`path should be a ${r} string, but got "${originalPath}"`,RangeError)}return true};var isNotRelative=path=>{const first=path.charCodeAt(0);if(first===SLASH_CODE){return true}if(first!==DOT_CODE){return false}if(path.length===1){return true}const second=path.charCodeAt(1);if(second===SLASH_CODE){return true}if(second!==DOT_CODE){return false}return path.length===2||path.charCodeAt(2)===SLASH_CODE};checkPath.isNotRelative=isNotRelative;checkPath.convert=p=>p;var convertPath=target=>isString(target)&&checkPath.convert(target);var Ignore=class{constructor({ignorecase=true,ignoreCase=ignorecase,allowRelativePaths=false}={}){define(this,KEY_IGNORE,true);this._rules=new RuleManager(ignoreCase);this._strictPathCheck=!allowRelativePaths;this._initCache()}_initCache(){this._ignoreCache=Object.create(null);this._testCache=Object.create(null)}add(pattern){if(this._rules.add(pattern)){this._initCache()}return this}addPattern(pattern){return this.add(pattern)}_test(originalPath,cache,path){checkPath(path,originalPath,this._strictPathCheck?throwError:RETURN_FALSE);return path?this._t(path,cache):{ignored:false,unignored:false}}checkIgnore(target){const path=convertPath(target);if(!path||path.charCodeAt(path.length-1)!==SLASH_CODE){return this._test(target,this._testCache,path)}const dir=this._t(path,this._testCache);if(dir.ignored){return dir}const literal=this._rules.testLiteral(path);return literal.ignored||literal.unignored?literal:dir}_t(path,cache){if(path in cache){return cache[path]}const parentPath=parentOf(path);const parent=parentPath?this._t(parentPath,cache):UNDEFINED;return cache[path]=parent&&parent.ignored?parent:this._rules.test(path,MODE_IGNORE)}ignores(path){return this._test(path,this._ignoreCache,convertPath(path)).ignored}createFilter(){return path=>!this.ignores(path)}filter(paths){return makeArray(paths).filter(this.createFilter())}test(path){return this._test(path,this._testCache,convertPath(path))}};var factory=options=>new Ignore(options);var isPathValid=path=>checkPath(convertPath(path),path,RETURN_FALSE);var setupWindows=()=>{const makePosix=str=>/^\\\\\?\\/.test(str)||/["<>|\u0000-\u001F]+/u.test(str)?str:str.replace(/\\/g,"/");checkPath.convert=makePosix;const REGEX_TEST_WINDOWS_PATH_ABSOLUTE=/^[a-z]:\//i;checkPath.isNotRelative=path=>REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path)||isNotRelative(path)};if(typeof process!=="undefined"&&process.platform==="win32"){setupWindows()}module.exports=factory;factory.default=factory;module.exports.isPathValid=isPathValid;define(module.exports,Symbol.for("setupWindows"),setupWindows)}});
// actions/build-from-buildpack/main.ts


// src/buildpacks/build-app.ts




// src/buildpacks/build-env.ts
function buildEnv(request, stack) {
  const declared = request.app.env.flatMap(({ name, value }) => value === void 0 ? [] : [[name, value]]);
  const counted = {
    ...stack === void 0 ? {} : { STACK: stack },
    ...Object.fromEntries(declared),
    ...request.env
  };
  const commit = request.commit === "" ? {} : { SOURCE_VERSION: request.commit };
  return { all: { ...commit, ...counted }, counted };
}

// src/buildpacks/build-id.ts




var RECIPE = 1;
async function buildId(facts) {
  const buildpacks = await Promise.all(
    facts.localBuildpacks.map(async ({ id, version, content }) => [
      id,
      version,
      content.kind === "folder" ? await hashTree(content.tree) : JSON.stringify(content)
    ])
  );
  const parts = [
    RECIPE,
    await hashTree(facts.tree),
    facts.builder,
    facts.runImage,
    facts.order ?? null,
    buildpacks,
    facts.wantsWeb,
    Object.keys(facts.env).sort(),
    await hashEnv(facts)
  ];
  return `b-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_37__.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 40)}`;
}
function hashEnv({ env, scope, key }) {
  const pairs = Object.entries(env).sort(([a], [b]) => a < b ? -1 : 1);
  if (pairs.length === 0) return Promise.resolve("");
  const salt = JSON.stringify(["renga/build-id", scope, key ?? null]);
  return new Promise(
    (resolve2, reject) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_37__.scrypt)(
      JSON.stringify(pairs),
      salt,
      32,
      (error2, hash) => error2 === null ? resolve2(hash.toString("hex")) : reject(error2)
    )
  );
}
async function hashTree(tree) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_37__.createHash)("sha256");
  for (const entry of tree.entries) {
    if (entry.kind === "file") {
      const content = (0,node_crypto__WEBPACK_IMPORTED_MODULE_37__.createHash)("sha256");
      await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_40__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_39__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(tree.root, entry.path), { highWaterMark: 1 << 18 }), content);
      hash.update(JSON.stringify(["file", entry.path, entry.executable, content.digest("hex")]));
    } else {
      hash.update(JSON.stringify([entry.kind, entry.path, entry.kind === "link" ? entry.target : null]));
    }
  }
  return hash.digest("hex");
}

// src/buildpacks/builder/buildpack-order.ts
var ORDER_PATH = "/renga/order.toml";
function planOrder(list, builder, facts) {
  const at = list.choices.findIndex((choice) => choice.kind === "builder-order");
  const entries = (choices) => choices.flatMap(
    (choice) => choice.kind === "builder-order" ? [] : [{ ...identify(choice, list, builder, facts), optional: false }]
  );
  if (at === -1) return [[...entries(list.choices), ...procfile(list, facts)]];
  if (facts.order.length === 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(
      `${list.from} contains 'from=builder', but ${builder} does not state its own order.`,
      {
        fix: "List the buildpacks one by one."
      }
    );
  }
  const before = entries(list.choices.slice(0, at));
  const after2 = entries(list.choices.slice(at + 1));
  return facts.order.map((group) => [...before, ...group, ...after2]);
}
function identify(choice, list, builder, facts) {
  if (choice.kind === "local") return choice.buildpack;
  const { id, version } = choice;
  const held = facts.buildpacks.filter((buildpack) => buildpack.id === id);
  const fitting = version === void 0 ? held : held.filter((buildpack) => buildpack.version === version);
  const [only, ...others] = fitting;
  if (only !== void 0 && others.length === 0) return only;
  const versions = held.map((buildpack) => buildpack.version).join(", ");
  if (only !== void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${list.from} lists '${id}', which ${builder} has in versions ${versions}.`, {
      fix: `Pick one: '${id}@${only.version}'.`
    });
  }
  if (version !== void 0 && held.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${list.from} lists '${id}@${version}', but ${builder} has ${versions}.`, {
      fix: `Use '${id}', or a builder that has this version.`
    });
  }
  const known = [...new Set(facts.buildpacks.map((buildpack) => buildpack.id))].sort();
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${list.from} lists the buildpack '${id}', which is not in ${builder}.`, {
    fix: `It has: ${known.length === 0 ? "(unknown)" : known.join(", ")}. Use one of them, or a folder in the repository ('./my-buildpack').`
  });
}
function procfile(list, facts) {
  if (!list.withProcfile) return [];
  const listed = list.choices.some((choice) => choice.kind === "builder" && isProcfile(choice.id));
  const held = facts.buildpacks.find((buildpack) => isProcfile(buildpack.id));
  return listed || held === void 0 ? [] : [{ ...held, optional: true }];
}
var isProcfile = (id) => /(^|\/)procfile$/.test(id);
function renderOrder(groups) {
  return groups.map(
    (group) => [
      "[[order]]",
      ...group.flatMap(({ id, version, optional }) => [
        "[[order.group]]",
        `id = ${JSON.stringify(id)}`,
        `version = ${JSON.stringify(version)}`,
        ...optional ? ["optional = true"] : []
      ])
    ].join("\n")
  ).join("\n\n").concat("\n");
}
function packWords(list) {
  return (list?.choices ?? []).map((choice) => {
    if (choice.kind === "builder-order") return "from=builder";
    if (choice.kind === "local") return choice.buildpack.origin;
    return choice.version === void 0 ? choice.id : `${choice.id}@${choice.version}`;
  });
}

// src/buildpacks/builder/choose-builder.ts
var EMBEDDED_BUILDER = "embedded";
var DEFAULT_BUILDER = "heroku/builder:24";
async function chooseBuilder(facts) {
  if (facts.requested === EMBEDDED_BUILDER) {
    if (facts.onEmulator) return { kind: "embedded", why: "the input 'builder' asks for it" };
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(
      "Input 'builder': 'embedded' works on the emulator only; its images contain no Node.",
      {
        fix: `Use a builder image such as ${DEFAULT_BUILDER}, or leave the input empty.`
      }
    );
  }
  const builder = facts.requested ?? builderOfStack(facts.stack);
  const problem2 = await facts.engineProblem();
  if (problem2 === void 0) {
    if (facts.requested === void 0 && facts.onEmulator && !await facts.engineHas(builder)) {
      return {
        kind: "embedded",
        why: `${builder} is not on this machine ('docker pull ${builder}' gets it)`
      };
    }
    return { kind: "lifecycle", builder };
  }
  if (!facts.onEmulator) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`Cannot reach a Docker engine on this runner, which buildpacks need (${problem2}).`, {
      fix: "Use a runner with Docker (every GitHub-hosted Linux runner has it) or start the engine before this step."
    });
  }
  if (facts.requested !== void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(
      `Input 'builder': '${builder}' needs a Docker engine, which cannot be reached (${problem2}).`,
      {
        fix: "Start Docker, or leave 'builder' empty to build with this machine's Node."
      }
    );
  }
  return { kind: "embedded", why: `the Docker engine cannot be reached (${problem2})` };
}
function builderOfStack(stack) {
  if (stack === void 0) return DEFAULT_BUILDER;
  const version = /^heroku-(20|22|24|26)$/.exec(stack)?.[1];
  if (version !== void 0) return `heroku/builder:${version}`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`app.json: no builder is known for the stack '${stack}'.`, {
    fix: "Set 'stack' to heroku-20, heroku-22, heroku-24 or heroku-26, or set the input 'builder' to a builder image."
  });
}

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string,ptr){let lines=string.slice(0,ptr).split(/\r?\n/);return[lines.length,lines.pop().length+1]}function makeCodeBlock(string,line,column){let lines=string.split(/\r?\n/);let codeblock="";let numberLen=(Math.log10(line+1)|0)+1;for(let i=line-1;i<=line+1;i++){let l=lines[i-1];if(!l)continue;codeblock+=i.toString().padEnd(numberLen," ");codeblock+=":  ";codeblock+=l;codeblock+="\n";if(i===line){codeblock+=" ".repeat(numberLen+column+2);codeblock+="^\n"}}return codeblock}var TomlError=class _TomlError extends Error{line;column;codeblock;constructor(message,options){const[line,column]=getLineColFromPtr(options.toml,options.ptr);const codeblock=makeCodeBlock(options.toml,line,column);super(`Invalid TOML document: ${message}

${codeblock}`,options);this.line=line;this.column=column;this.codeblock=codeblock}static x(message,ctx,ptr){throw new _TomlError(message,{toml:ctx.s,ptr:ptr??ctx.p})}};
// node_modules/smol-toml/dist/primitive.js
function parseString(ctx){let startPtr=ctx.p;let c=ctx.s.charCodeAt(ctx.p++);let first=c;let isLiteral=c===39;let isMultiline=c===ctx.s.charCodeAt(ctx.p)&&c===ctx.s.charCodeAt(ctx.p+1);if(isMultiline){if((c=ctx.s.charCodeAt(ctx.p+=2))===10)ctx.p++;else if(c===13&&ctx.s.charCodeAt(ctx.p+1)===10)ctx.p+=2}let parsed="";let sliceStart=ctx.p;let state=0;for(;ctx.p<ctx.s.length;ctx.p++){c=ctx.s.charCodeAt(ctx.p);if(isMultiline&&(c===10||c===13&&ctx.s.charCodeAt(ctx.p+1)===10)){state=state&&3}else if(c<32&&c!==9||c===127){TomlError.x("control characters are not allowed in strings",ctx)}else if((!state||state===3)&&c===first&&(!isMultiline||ctx.s.charCodeAt(ctx.p+1)===first&&ctx.s.charCodeAt(ctx.p+2)===first)){if(isMultiline){if(ctx.s.charCodeAt(ctx.p+3)===first)ctx.p++;if(ctx.s.charCodeAt(ctx.p+3)===first)ctx.p++}if(!state){let s=ctx.s.slice(sliceStart,ctx.p);parsed=parsed?parsed+s:s}ctx.p+=isMultiline?3:1;return parsed}else if(!state){if(!isLiteral&&c===92){parsed+=ctx.s.slice(sliceStart,sliceStart=ctx.p);state=1}}else if(state===1){if(c===120||c===117||c===85){let errPtr=ctx.p++-1;let value=0;let len=c===120?2:c===117?4:8;for(let j=0;j<len;j++,ctx.p++){let hex=ctx.s.charCodeAt(ctx.p);let digit=hex>=48&&hex<=57?hex-48:hex>=65&&hex<=70?hex-65+10:hex>=97&&hex<=102?hex-97+10:-1;if(digit<0)TomlError.x("invalid non-hex character in unicode escape",ctx);value=value<<4|digit}if(value<0||value>1114111||value>=55296&&value<=57343){TomlError.x("invalid unicode escape",ctx,errPtr)}parsed+=String.fromCodePoint(value);sliceStart=ctx.p--;state=0}else if(isMultiline&&(c===32||c===9)){state=2}else{if(c===98)parsed+="\b";else if(c===116)parsed+="	";else if(c===110)parsed+="\n";else if(c===102)parsed+="\f";else if(c===114)parsed+="\r";else if(c===101)parsed+="\x1B";else if(c===34)parsed+='"';else if(c===92)parsed+="\\";else TomlError.x("unrecognised escape sequence",ctx);sliceStart=ctx.p+1;state=0}}else if(c!==32&&c!==9){if(state===2)TomlError.x("invalid escape: only line-ending whitespace may be escaped",ctx,sliceStart);state=!isLiteral&&c===92?1:0;sliceStart=ctx.p}}TomlError.x("unfinished string",ctx,startPtr)}
// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE=/^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;var TomlDate=class _TomlDate extends Date{#hasDate=false;#hasTime=false;#offset=null;constructor(date,fasttype,unsafeDelim){let hasDate=true;let hasTime=true;let offset="Z";let c;if(typeof date==="string"){if(fasttype)prep:{if(fasttype<3){if(+date.slice(11,13)>23){date="";break prep}if(fasttype===2){offset=null;date+="Z"}else if((c=date.charCodeAt(date.length-1))!==90&&c!==122){offset=date.slice(date.length-6)}if(unsafeDelim)date=date.slice(0,10)+"T"+date.slice(11)}else if(fasttype===4){date=+date.slice(0,2)>23?"":`0000-01-01T${date}Z`}hasDate=fasttype!==4;hasTime=fasttype!==3}else{let match=date.match(DATE_TIME_RE);if(match){if(!match[1]){hasDate=false;date=`0000-01-01T${date}`}hasTime=!!match[2];hasTime&&date[10]===" "&&(date=date.replace(" ","T"));if(match[2]&&+match[2]>23){date=""}else{offset=match[3]||null;if(!offset&&hasTime)date+="Z"}}else{date=""}}}super(date);if(!isNaN(this.getTime())){this.#hasDate=hasDate;this.#hasTime=hasTime;this.#offset=offset}}isDateTime(){return this.#hasDate&&this.#hasTime}isLocal(){return!this.#hasDate||!this.#hasTime||!this.#offset}isDate(){return this.#hasDate&&!this.#hasTime}isTime(){return this.#hasTime&&!this.#hasDate}isValid(){return this.#hasDate||this.#hasTime}toISOString(){let iso=super.toISOString();if(this.isDate())return iso.slice(0,10);if(this.isTime())return iso.slice(11,23);if(this.#offset===null)return iso.slice(0,-1);if(this.#offset==="Z"||this.#offset==="z")return iso;let offset=+this.#offset.slice(1,3)*60+ +this.#offset.slice(4,6);offset=this.#offset[0]==="-"?offset:-offset;let offsetDate=new Date(this.getTime()-offset*6e4);return offsetDate.toISOString().slice(0,-1)+this.#offset}static wrapAsOffsetDateTime(jsDate,offset="Z"){let date=new _TomlDate(jsDate);date.#offset=offset;return date}static wrapAsLocalDateTime(jsDate){let date=new _TomlDate(jsDate);date.#offset=null;return date}static wrapAsLocalDate(jsDate){let date=new _TomlDate(jsDate);date.#hasTime=false;date.#offset=null;return date}static wrapAsLocalTime(jsDate){let date=new _TomlDate(jsDate);date.#hasDate=false;date.#offset=null;return date}};
// node_modules/smol-toml/dist/extract.js
function isDigit(char,base=10){return base===16?char>47&&char<58||char>64&&char<71||char>96&&char<103:char>47&&char<48+base}function isEndOfValue(char,delim){return char===32||char===9||char===10||char===13||delim&&(char===delim||char===44)||char===35}function extractValue(ctx,end){let errPtr=ctx.p;let c=ctx.s.charCodeAt(ctx.p);if(c===91||c===123){ctx.d--||TomlError.x("document contains excessively nested structures. aborting.",ctx);let value=c===91?parseArray(ctx):parseInlineTable(ctx);ctx.d++;return value}if(c===34||c===39){return parseString(ctx)}if(c===116){if(ctx.s.charCodeAt(++ctx.p)!==114||ctx.s.charCodeAt(++ctx.p)!==117||ctx.s.charCodeAt(++ctx.p)!==101)TomlError.x("invalid value",ctx,errPtr);return ctx.p++,true}if(c===102){if(ctx.s.charCodeAt(++ctx.p)!==97||ctx.s.charCodeAt(++ctx.p)!==108||ctx.s.charCodeAt(++ctx.p)!==115||ctx.s.charCodeAt(++ctx.p)!==101)TomlError.x("invalid value",ctx,errPtr);return ctx.p++,false}if(c===43||c===45){return parseNumber(ctx,ctx.p,ctx.s.charCodeAt(++ctx.p),44-c,end)}if(ctx.s.charCodeAt(ctx.p+4)===45&&ctx.s.charCodeAt(ctx.p+7)===45){return parseDate(ctx,c,end)}if(ctx.s.charCodeAt(ctx.p+2)===58){return parseTime(ctx,c,end)}return parseNumber(ctx,ctx.p,c,0,end)}function parseNumber(ctx,startPtr,startChr,sign,endChr){let c=startChr;let state=0;let hasUnderscores=false;if(c===105){if(ctx.s.charCodeAt(++ctx.p)!==110||ctx.s.charCodeAt(++ctx.p)!==102)TomlError.x("invalid value",ctx,startPtr);return ctx.p++,(sign||1)/0}if(c===110){if(ctx.s.charCodeAt(++ctx.p)!==97||ctx.s.charCodeAt(++ctx.p)!==110)TomlError.x("invalid value",ctx,startPtr);return ctx.p++,NaN}if(c===48){if(++ctx.p>=ctx.s.length||isEndOfValue(c=ctx.s.charCodeAt(ctx.p),endChr))return ctx.bi===true?0n:0;if(!sign){if(c===120)return parseIntegerBaseN(ctx,startPtr,16,endChr);else if(c===98)return parseIntegerBaseN(ctx,startPtr,2,endChr);else if(c===111)return parseIntegerBaseN(ctx,startPtr,8,endChr)}if(c===46)state=2;else if(c===101||c===69)state=4;else TomlError.x("illegal leading zero",ctx,startPtr)}else if(!isDigit(c))TomlError.x("invalid value",ctx,startPtr);while(++ctx.p<ctx.s.length&&(c=ctx.s.charCodeAt(ctx.p),!isEndOfValue(c,endChr))){if(!state)state=1;if(c===95){if(!(state&1))TomlError.x("illegal underscore",ctx);state+=11;hasUnderscores=true}else if(state===1&&c===46)state=2;else if((state===1||state===3)&&(c===101||c===69))state=4;else if(state===4&&(c===43||c===45)){state=6}else if(!isDigit(c))TomlError.x(`illegal character in numeric literal`,ctx);else if(state>9)state-=11;else if(!(state&1))state++}if(!state){let val=(startChr-48)*(sign||1);return ctx.bi===true?BigInt(val):val}if(!(state&1))TomlError.x("unfinished numeric value",ctx,startPtr);let str=ctx.s.slice(startPtr,ctx.p);if(hasUnderscores)str=str.replaceAll("_","");return state>1?parseFloat(str):parseInteger(ctx,str,10,startPtr)}function parseIntegerBaseN(ctx,startPtr,base,endChr){let c,underscore=1;while(++ctx.p<ctx.s.length&&(c=ctx.s.charCodeAt(ctx.p),!isEndOfValue(c,endChr))){if(c===95){if(underscore&1)TomlError.x("illegal underscore",ctx);underscore=3}else if(!isDigit(c,base))TomlError.x(`illegal character in numeric literal`,ctx);else if(underscore&1)underscore--}if(underscore&1)TomlError.x("unfinished numeric value",ctx);let str=ctx.s.slice(startPtr+2,ctx.p);if(underscore)str=str.replaceAll("_","");return parseInteger(ctx,str,base,startPtr)}function parseInteger(ctx,str,base,startPtr){if(ctx.bi!==true)int:{let val=parseInt(str,base);if(!Number.isSafeInteger(val)){if(ctx.bi)break int;TomlError.x("integer value cannot be represented losslessly",ctx,startPtr)}return val}return base===10?BigInt(str):BigInt((base===2?"0b":base===8?"0o":"0x")+str)}function parseDate(ctx,c,endChr){let startPtr=ctx.p++,unsafeSeparator;if(!isDigit(c)||!isDigit(ctx.s.charCodeAt(ctx.p++))||!isDigit(ctx.s.charCodeAt(ctx.p++))||!isDigit(ctx.s.charCodeAt(ctx.p++))){return parseNumber(ctx,ctx.p=startPtr,c,0,endChr)}ctx.p+=5;if(!isDigit(ctx.s.charCodeAt(ctx.p++)))TomlError.x("invalid date-time: date part is malformed",ctx,startPtr);if(ctx.p>=ctx.s.length||((c=ctx.s.charCodeAt(ctx.p))!==32||(unsafeSeparator=true,!isDigit(ctx.s.charCodeAt(ctx.p+1))))&&c!==84&&c!==116){let t2=ctx.s.slice(startPtr,ctx.p);return readDate(ctx,t2,3,false,startPtr)}if(ctx.s.charCodeAt(ctx.p+=3)!==58)TomlError.x("invalid date-time: time part is malformed",ctx,startPtr);if(ctx.s.charCodeAt(ctx.p+=3)===58)ctx.p+=3;if(ctx.s.charCodeAt(ctx.p)===46)while(isDigit(ctx.s.charCodeAt(++ctx.p)));if(c=ctx.s.charCodeAt(ctx.p)){if(c===90||c===122){let t2=ctx.s.slice(startPtr,++ctx.p);return readDate(ctx,t2,1,unsafeSeparator,startPtr,"[+00:00]")}if(c===43||c===45){let t2=ctx.s.slice(startPtr,ctx.p+=6);return readDate(ctx,t2,1,unsafeSeparator,startPtr,!ctx.ld&&"["+ctx.s.slice(ctx.p-6,ctx.p)+"]")}}let t=ctx.s.slice(startPtr,ctx.p);return readDate(ctx,t,2,unsafeSeparator,startPtr)}function parseTime(ctx,c,endChr){let start=ctx.p;if(!isDigit(c)||!isDigit(ctx.s.charCodeAt(++ctx.p))){return parseNumber(ctx,--ctx.p,c,0,endChr)}if(ctx.s.charCodeAt(ctx.p+=4)===58)ctx.p+=3;if(ctx.s.charCodeAt(ctx.p)===46)while(isDigit(ctx.s.charCodeAt(++ctx.p)));let t=ctx.s.slice(start,ctx.p);return readDate(ctx,t,4,false,start)}function readDate(ctx,str,type,unsafeDelim,errPtr,temporalSuffix){if(ctx.ld){let date=new TomlDate(str,type,unsafeDelim);if(!date.isValid())TomlError.x("invalid date",ctx,errPtr);return date}try{if(temporalSuffix)str+=temporalSuffix;switch(type){case 1:return Temporal.ZonedDateTime.from(str);case 2:return Temporal.PlainDateTime.from(str);case 3:return Temporal.PlainDate.from(str);case 4:return Temporal.PlainTime.from(str)}}catch(e){TomlError.x(e instanceof Error?e.message:""+e,ctx,errPtr)}}
// node_modules/smol-toml/dist/util.js
function skipComment(ctx){for(;ctx.p<ctx.s.length;ctx.p++){let c=ctx.s.charCodeAt(ctx.p);if(c===10)break;if(c===13&&ctx.s.charCodeAt(ctx.p+1)===10){ctx.p++;break}if(c<32&&c!==9||c===127){TomlError.x("control characters are not allowed in comments",ctx)}}}function skipVoid(ctx,banNewLines,banComments){let c;while(ctx.p<ctx.s.length){while(ctx.p<ctx.s.length&&((c=ctx.s.charCodeAt(ctx.p))===32||c===9||!banNewLines&&(c===10||c===13&&ctx.s.charCodeAt(ctx.p+1)===10)))ctx.p++;if(banComments||c!==35)break;skipComment(ctx)}}
// node_modules/smol-toml/dist/struct.js
function parseKey(ctx,end=61){let startPtr;let state=0;let parsed=[];let sliceStart;let c=ctx.s.charCodeAt(startPtr=ctx.p);do{if(c===end){if(!state)TomlError.x("unexpected end of key",ctx);if(state===1)parsed.push(ctx.s.slice(sliceStart,ctx.p));return ctx.p++,parsed}else if(c===46){if(!state)TomlError.x("illegal empty bare key",ctx);if(state===1)parsed.push(ctx.s.slice(sliceStart,ctx.p));state=0}else if(!state&&(c===34||c===39)){if(c===ctx.s.charCodeAt(ctx.p+1)&&c===ctx.s.charCodeAt(ctx.p+2))TomlError.x("illegal quoted key: multiline strings are not allowed",ctx);parsed.push(parseString(ctx));state=2;ctx.p--}else if(c===32||c===9){if(state===1){parsed.push(ctx.s.slice(sliceStart,ctx.p));state=2}}else if(state===2||c<48&&c!==45||c>57&&c<65||c>90&&c<97&&c!==95||c>122){TomlError.x("illegal character in key",ctx)}else if(!state){state=1;sliceStart=ctx.p}}while(c=ctx.s.charCodeAt(++ctx.p));TomlError.x("incomplete key-value: cannot find end of key",ctx,startPtr)}function parseInlineTable(ctx){let startPtr=ctx.p++;let res=Object.create(null);let seen=new Set;let c;while(ctx.p<ctx.s.length){skipVoid(ctx);if((c=ctx.s.charCodeAt(ctx.p))===125){ctx.p++;return res}let k;let t=res;let hasOwn=false;let errPtr=ctx.p;let key=parseKey(ctx);for(let i=0;i<key.length;i++){if(i)t=hasOwn?t[k]:t[k]=Object.create(null);k=key[i];if((hasOwn=Object.hasOwn(t,k))&&(typeof t[k]!=="object"||seen.has(t[k]))){TomlError.x("trying to redefine an already defined value",ctx,errPtr)}let unsafe=k==="__proto__";if(ctx.uk&&(unsafe||k==="constructor")){t=ctx.uk!==1&&TomlError.x("document contains an unsafe property",ctx,errPtr);break}if(!hasOwn&&unsafe){Object.defineProperty(t,k,{enumerable:true,configurable:true,writable:true})}}if(hasOwn){TomlError.x("trying to redefine an already defined value",ctx,errPtr)}skipVoid(ctx,true,true);let value=extractValue(ctx,125);if(t&&typeof(t[k]=value)==="object")seen.add(value);skipVoid(ctx);if((c=ctx.s.charCodeAt(ctx.p++))===125){return res}if(c!==44)TomlError.x("expected comma or end of structure",ctx,ctx.p-1)}TomlError.x("unfinished table",ctx,startPtr)}function parseArray(ctx){let startPtr=ctx.p++;let res=[];let c;while(ctx.p<ctx.s.length){skipVoid(ctx);if((c=ctx.s.charCodeAt(ctx.p))===93){ctx.p++;return res}res.push(extractValue(ctx,93));skipVoid(ctx);if((c=ctx.s.charCodeAt(ctx.p++))===93){return res}if(c!==44)TomlError.x("expected comma or end of structure",ctx,ctx.p-1)}TomlError.x("unfinished array",ctx,startPtr)}
// node_modules/smol-toml/dist/parse.js
function peekTable(ctx,key,table,meta,type){let t=table;let m=meta;let k;let hasOwn=false;let state;for(let i=0;i<key.length;i++){if(i){t=hasOwn?t[k]:t[k]=Object.create(null);m=(state=m[k]).c;if(type===0&&(state.t===1||state.t===2)){return null}if(state.t===2){let l=t.length-1;t=t[l];m=m[l].c}}k=key[i];if((hasOwn=Object.hasOwn(t,k))&&m[k]?.t===0&&m[k]?.d){return null}if(!hasOwn){let unsafe=k==="__proto__";if(ctx.uk&&(unsafe||k==="constructor"))return false;if(unsafe){Object.defineProperty(t,k,{enumerable:true,configurable:true,writable:true});Object.defineProperty(m,k,{enumerable:true,configurable:true,writable:true})}m[k]={t:i<key.length-1&&type===2?3:type,d:false,i:0,c:Object.create(null)}}}state=m[k];if(state.t!==type&&!(type===1&&state.t===3)){return null}if(type===2){if(!state.d){state.d=true;t[k]=[]}t[k].push(t=Object.create(null));state.c[state.i++]=state={t:1,d:false,i:0,c:Object.create(null)}}if(state.d){return null}state.d=true;if(type===1){t=hasOwn?t[k]:t[k]=Object.create(null)}else if(type===0&&hasOwn){return null}return[k,t,state.c]}function validateTablePeek(ctx,peek,ptr){if(peek===null||ctx.uk===2)TomlError.x(peek===null?"trying to redefine an already defined table or value":"document contains an unsafe property",ctx,ptr)}function parse(toml,options={}){let ctx={s:toml,p:0,d:options.maxDepth??1e3,bi:options.integersAsBigInt??false,ld:options.useLegacyDate??true,uk:options.unsafeKeyBehaviour==="throw"?2:options.unsafeKeyBehaviour==="drop"?1:0};let res=Object.create(null);let meta=Object.create(null);let tmp;let skipping=false;let tbl=res;let m=meta;if(toml.charCodeAt(0)===65279)ctx.p++;skipVoid(ctx);while(ctx.p<toml.length){if(toml.charCodeAt(ctx.p)===91){let isTableArray=toml.charCodeAt(++ctx.p)===91;tmp=ctx.p+=+isTableArray;skipping=false;let k=parseKey(ctx,93);if(isTableArray){if(toml.charCodeAt(ctx.p)!==93){TomlError.x("expected end of table array declaration",ctx)}ctx.p++}let p=peekTable(ctx,k,res,meta,isTableArray?2:1);if(!p){validateTablePeek(ctx,p,tmp);skipping=true}else{m=p[2];tbl=p[1]}}else{tmp=ctx.p;let k=parseKey(ctx);let p=peekTable(ctx,k,tbl,m,0);if(!p&&!skipping)validateTablePeek(ctx,p,tmp);skipVoid(ctx,true,true);let v=extractValue(ctx,void 0);if(p&&!skipping)p[1][p[0]]=v}skipVoid(ctx,true);if(ctx.p<toml.length&&(tmp=toml.charCodeAt(ctx.p))!==10&&(tmp!==13||toml.charCodeAt(ctx.p+1)!==10)){TomlError.x("each key-value declaration must be followed by an end-of-line",ctx)}skipVoid(ctx)}return res}
// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED=!!"".isWellFormed;
// src/buildpacks/source/project-toml.ts
function projectTable(text) {
  let document;
  try {
    document = parse(text);
  } catch (error2) {
    const line = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(error2) && typeof error2["line"] === "number" ? error2["line"] : void 0;
    const message = error2 instanceof Error ? error2.message.split("\n")[0] ?? "" : String(error2);
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .ProblemsError */ .FQ([
      {
        severity: "error",
        at: { file: "project.toml", ...line === void 0 ? {} : { line } },
        message: `${message}.`,
        fix: "Write valid TOML (https://toml.io)."
      }
    ]);
  }
  const root = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(document) ? document : {};
  const io = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(root["io"]) ? root["io"] : {};
  if ((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(io["buildpacks"])) return io["buildpacks"];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(root["build"]) ? root["build"] : {};
}

// src/buildpacks/builder/classic-table.ts
var deb = (packages, what) => ({
  instead: `Install ${what} with heroku/deb-packages ([com.heroku.buildpacks.deb-packages] install = [${packages}] in project.toml).`
});
var chrome = {
  instead: "Install google-chrome-stable with heroku/deb-packages from Google's apt repository ([[com.heroku.buildpacks.deb-packages.sources]] in project.toml)."
};
var assets = {
  instead: `Use "heroku/nodejs" with a 'build' script in package.json, and serve the result from the app.`
};
var otherLanguage = {
  instead: "Heroku's builders have no buildpack for it: set the input 'builder' to one that has, such as Paketo's, or push an image built from a Dockerfile."
};
var services = {
  instead: "Remove it: tests get their databases from 'services' of the GitHub workflow."
};
var CLASSIC_BUILDPACKS = new Map([
  ...["dotnet", "go", "java", "nodejs", "php", "python", "ruby", "scala"].map(
    (name) => [name, { id: `heroku/${name}` }]
  ),
  // heroku/java holds Maven's and Gradle's buildpacks.
  ["gradle", { id: "heroku/java" }],
  ["java-war", { id: "heroku/java" }],
  ["jvm", { id: "heroku/jvm" }],
  ["jvm-common", { id: "heroku/jvm" }],
  [
    "apt",
    {
      instead: 'List the packages of the Aptfile in project.toml for heroku/deb-packages ([com.heroku.buildpacks.deb-packages] install = ["\u2026"]).'
    }
  ],
  ["chrome-for-testing", chrome],
  [
    "chromedriver",
    {
      instead: "Install the driver with the app's own dependencies (npm's chromedriver, or Selenium Manager)."
    }
  ],
  ["google-chrome", chrome],
  ["xvfb-google-chrome", chrome],
  ["ffmpeg", deb('"ffmpeg"', "ffmpeg")],
  ["activestorage-preview", deb('"ffmpeg", "poppler-utils"', "ffmpeg and poppler")],
  [
    "awscli",
    {
      instead: "Call AWS through its SDK, or put a Cloud Native Buildpack that installs the CLI in a folder."
    }
  ],
  [
    "static",
    { instead: "Serve static files from the app, or use a builder with Paketo's web server buildpacks." }
  ],
  [
    "nginx",
    { instead: "Let the load balancer talk to the app itself, or run nginx in an image of its own." }
  ],
  ["pgbouncer", { instead: "Use RDS Proxy, or run PgBouncer as a separate service." }],
  ["redis", { instead: "Remove it: clients speak TLS to ElastiCache themselves ('rediss://')." }],
  ["multi", { instead: "List the buildpacks themselves under 'buildpacks'." }],
  ["monorepo", { instead: "Use the app's directory as the input 'working-directory'." }],
  [
    "multi-procfile",
    { instead: "Put each app's Procfile in its own directory (input 'working-directory')." }
  ],
  ["cli", { instead: "Remove it: Heroku's CLI cannot reach an app on AWS." }],
  ["exec", { instead: "Remove it: Heroku Exec does not work on AWS." }],
  ["exec-buildpack", { instead: "Remove it: Heroku Exec does not work on AWS." }],
  ["metrics", { instead: "Remove it: it reports to Heroku's dashboard." }],
  ["testrunner", { instead: "Remove it: run the tests in the GitHub workflow." }],
  ["ci-postgresql", services],
  ["ci-redis", services],
  [
    "inline",
    {
      instead: "Turn bin/compile into a Cloud Native Buildpack in a folder, and list it in the input 'buildpacks'."
    }
  ],
  ["ember-cli", assets],
  ["ember-cli-deploy", assets],
  ["emberjs", assets],
  ["clojure", otherLanguage],
  ["erlang", otherLanguage],
  ["grails", otherLanguage],
  ["play", otherLanguage]
]);

// src/buildpacks/builder/listed-buildpack.ts
function readListed(text) {
  const entry = text.trim();
  const cnb = after(entry, "urn:cnb:builder:") ?? after(entry, "urn:cnb:registry:");
  if (cnb !== void 0) return { kind: "builder", id: cnb.split("@", 1)[0] ?? cnb, classic: false };
  const name = nameOf(entry);
  if (name === void 0) return { kind: "classic", fix: hintOf(entry) };
  const found = CLASSIC_BUILDPACKS.get(name.buildpack);
  if (name.owner === "heroku" || name.owner === "heroku-community") {
    if (found !== void 0) return ofHeroku(found, entry);
    if (name.short && name.owner === "heroku") return { kind: "builder", id: entry, classic: false };
    return { kind: "classic", fix: void 0 };
  }
  if (name.short) return { kind: "builder", id: entry, classic: false };
  return { kind: "classic", fix: found === void 0 ? hintOf(entry) : insteadOfFork(found) };
}
function buildpackIdOf(text) {
  const listed = readListed(text);
  return listed.kind === "builder" ? listed.id : void 0;
}
var SHORT = /^[a-z0-9-]+\/[\w.-]+$/;
var REGISTRIES = ["buildpack-registry", "codon-buildpacks"];
function nameOf(entry) {
  if (SHORT.test(entry)) return split(entry, true);
  const urn = after(entry, "urn:buildpack:");
  if (urn !== void 0) return SHORT.test(urn) ? split(urn, false) : void 0;
  const [host = "", ...path] = partsOf(entry);
  const [bucket = "", service] = host.split(".");
  if (REGISTRIES.includes(bucket) && service?.startsWith("s3") === true) return tarball(path);
  if (/^s3[.-]/.test(host) && REGISTRIES.includes(path[0] ?? "")) return tarball(path.slice(1));
  const [owner, repository] = path;
  if (!/^(www\.)?github\.com$/.test(host) || owner === void 0 || repository === void 0) return void 0;
  return split(`${owner}/${withoutEnd(repository, ".git").replace(/^heroku-buildpack-/, "")}`, false);
}
function tarball([folder, owner, file]) {
  if (folder !== "buildpacks" || owner === void 0 || file === void 0) return void 0;
  return split(`${owner}/${withoutEnd(file, ".tgz")}`, false);
}
var split = (name, short) => {
  const [owner = "", buildpack = ""] = name.split("/");
  return { owner, buildpack, short };
};
function partsOf(address) {
  const [plain = ""] = address.toLowerCase().split(/[#?]/, 1);
  const rest = plain.slice(plain.indexOf("://") === -1 ? 0 : plain.indexOf("://") + 3);
  const [authority = ""] = rest.split("/", 1);
  const place = rest.slice(authority.lastIndexOf("@") + 1).replace(":", "/");
  const [host = "", ...path] = place.split("/").filter((part) => part !== "");
  return [host, .../^\d+$/.test(path[0] ?? "") ? path.slice(1) : path];
}
function ofHeroku(found, entry) {
  if ("instead" in found) return { kind: "classic", fix: found.instead };
  return { kind: "builder", id: found.id, classic: found.id !== entry };
}
var insteadOfFork = (found) => "instead" in found ? found.instead : `Use "${found.id}" if the app can do without this fork, or put a Cloud Native Buildpack in the repository.`;
function hintOf(entry) {
  const part = Object.keys(BY_PART).find((part2) => entry.includes(part2));
  const found = part === void 0 ? void 0 : CLASSIC_BUILDPACKS.get(BY_PART[part] ?? "");
  return found !== void 0 && "instead" in found ? found.instead : void 0;
}
var BY_PART = {
  "buildpack-apt": "apt",
  "google-chrome": "google-chrome",
  "chrome-for-testing": "google-chrome",
  chromedriver: "google-chrome",
  ffmpeg: "ffmpeg",
  "buildpack-static": "static",
  pgbouncer: "pgbouncer",
  monorepo: "monorepo",
  subdir: "monorepo",
  multi: "multi"
};
var after = (text, start) => text.startsWith(start) ? text.slice(start.length) : void 0;
var withoutEnd = (text, end) => text.endsWith(end) ? text.slice(0, -end.length) : text;

// src/buildpacks/builder/local-buildpack.ts



// src/buildpacks/source/source-tree.ts



// src/buildpacks/source/source-filter.ts
var import_ignore = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_35__/* .__toESM */ .f1)(require_ignore(), 1);
function createSourceFilter(files) {
  const slugignore = compile(slugPatterns(files.slugignore ?? ""));
  const { include, exclude } = parseProjectFilter(files.projectToml);
  const excluded = compile(exclude);
  const included = compile(include);
  return (path, isDirectory) => {
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    if (name === ".git") return ".git is never part of the source";
    if (name === "node_modules" && isDirectory && files.lockedDirectories.has(path.slice(0, Math.max(0, slash)))) {
      return "node_modules is installed from the lock file";
    }
    const candidate = isDirectory ? `${path}/` : path;
    if (slugignore.ignores(candidate)) return ".slugignore";
    if (excluded.ignores(candidate)) return "project.toml exclude";
    if (include.length > 0 && !isDirectory && !included.ignores(path)) return "project.toml include";
    return void 0;
  };
}
var compile = (patterns) => (0, import_ignore.default)({ ignorecase: false, allowRelativePaths: false }).add([...patterns]);
function slugPatterns(text) {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#")).map((line) => line.startsWith("!") ? `\\${line}` : line);
}
function parseProjectFilter(text) {
  if (text === void 0) return { include: [], exclude: [] };
  const table = projectTable(text);
  const problems = [];
  const list = (key) => {
    const value = table[key];
    if (value === void 0) return [];
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    problems.push(problem(`'${key}' is not a list of patterns.`, `Write ${key} = ["docs/", "*.psd"].`));
    return [];
  };
  const include = list("include");
  const exclude = list("exclude");
  if (include.length > 0 && exclude.length > 0) {
    problems.push(
      problem("'include' and 'exclude' are mutually exclusive, and both are set.", "Remove one of them.")
    );
  }
  if (problems.length > 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .ProblemsError */ .FQ(problems);
  return { include, exclude };
}
var problem = (message, fix2) => ({
  severity: "error",
  at: { file: "project.toml" },
  message,
  fix: fix2
});

// src/buildpacks/source/source-tree.ts
var LOCK_FILES = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb"
];
async function readSourceTree(root) {
  const slugignore = await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(root, ".slugignore"));
  const projectToml = await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(root, "project.toml"));
  const lockedDirectories = /* @__PURE__ */ new Set();
  const filter = createSourceFilter({
    ...slugignore === void 0 ? {} : { slugignore },
    ...projectToml === void 0 ? {} : { projectToml },
    lockedDirectories
  });
  const tree = await walkTree(root, filter, (path, names) => {
    if (names.some((name) => LOCK_FILES.includes(name))) lockedDirectories.add(path);
  });
  return { ...tree, projectToml };
}
async function walkTree(root, filter = () => void 0, onDirectory = () => {
}) {
  const walk = new Walk(root, filter, onDirectory);
  await walk.directory("");
  return walk.result();
}
var Walk = class {
  #root;
  #filter;
  #onDirectory;
  #entries = [];
  #leftOut = /* @__PURE__ */ new Map();
  #bytes = 0;
  constructor(root, filter, onDirectory) {
    this.#root = root;
    this.#filter = filter;
    this.#onDirectory = onDirectory;
  }
  async directory(path) {
    const children = await this.#list(path);
    this.#onDirectory(
      path,
      children.map((child) => child.name)
    );
    for (const child of children) {
      const at = path === "" ? child.name : `${path}/${child.name}`;
      const reason = this.#filter(at, child.isDirectory());
      if (reason !== void 0) this.#leave(reason, child.isDirectory() ? `${at}/` : at);
      else await this.#take(at, child);
    }
  }
  result() {
    const entries = this.#entries.map((entry) => ({ entry, key: Buffer.from(entry.path) })).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry);
    return { root: this.#root, entries, leftOut: this.#leftOut, bytes: this.#bytes };
  }
  async #take(path, child) {
    if (child.isDirectory()) {
      this.#entries.push({ kind: "directory", path });
      await this.directory(path);
    } else if (child.isFile()) {
      const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(this.#root, path));
      this.#entries.push({ kind: "file", path, size, executable: (mode & 73) !== 0 });
      this.#bytes += size;
    } else if (child.isSymbolicLink()) {
      this.#entries.push({ kind: "link", path, target: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.readlink)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(this.#root, path)) });
    } else {
      this.#leave("neither a file, a directory nor a link", path);
    }
  }
  async #list(path) {
    try {
      return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(this.#root, path), { withFileTypes: true });
    } catch (cause) {
      if (path !== "") throw cause;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`Input 'working-directory': '${this.#root}' is not a readable directory.`, {
        fix: "Use the app's path in the repository, and check out the repository before this step.",
        cause
      });
    }
  }
  #leave(reason, path) {
    const paths = this.#leftOut.get(reason);
    if (paths === void 0) this.#leftOut.set(reason, [path]);
    else paths.push(path);
  }
};
function describeLeftOut(tree) {
  return [...tree.leftOut].map(([reason, paths]) => {
    const sorted = [...paths].sort();
    const shown = sorted.slice(0, 5).join(", ");
    return `Excluded (${reason}): ${shown}${sorted.length > 5 ? ` and ${sorted.length - 5} more` : ""}`;
  });
}
async function readIfThere(path) {
  try {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.readFile)(path, "utf8");
  } catch (error2) {
    if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .errorCode */ .CA)(error2) === "ENOENT") return void 0;
    throw error2;
  }
}

// src/buildpacks/builder/local-buildpack.ts
async function readLocalBuildpack(root, path, from) {
  const relative2 = (0,node_path__WEBPACK_IMPORTED_MODULE_36__.normalize)(path);
  if (relative2.startsWith("..") || relative2.startsWith("/")) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${from} lists the folder '${path}', which is outside the app's directory.`, {
      fix: "Keep the buildpack in the repository, inside working-directory."
    });
  }
  const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(root, relative2);
  const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(folder, "buildpack.toml"), "utf8").catch((cause) => {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${from} lists the folder '${path}', which has no buildpack.toml.`, {
      fix: "Use the folder of a Cloud Native Buildpack, or the id of one in the builder.",
      cause
    });
  });
  const id = readId(text, `${path}/buildpack.toml`);
  for (const program of ["bin/detect", "bin/build"]) {
    if (!await isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(folder, program))) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${path}/${program} is missing or not executable.`, {
        fix: `Add it and make it executable (git update-index --chmod=+x ${path}/${program}).`
      });
    }
  }
  return { ...id, origin: path, content: { kind: "folder", tree: await walkTree(folder) } };
}
function readId(toml, file) {
  let document;
  try {
    document = parse(toml);
  } catch (cause) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${file} is not valid TOML.`, { fix: "Fix its syntax (https://toml.io).", cause });
  }
  const table = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(document) && (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(document["buildpack"]) ? document["buildpack"] : {};
  const id = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(table["id"]);
  const version = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(table["version"]);
  if (id === void 0 || !isBuildpackId(id) || version === void 0 || !/^[\w.+-]+$/.test(version)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${file} has no valid [buildpack] id and version.`, {
      fix: 'Add [buildpack] with id = "my-org/my-buildpack" and version = "0.1.0".'
    });
  }
  return { id, version };
}
var isBuildpackId = (text) => /^[A-Za-z0-9][\w./-]*$/.test(text) && !text.includes("..");
async function isExecutable(path) {
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.stat)(path).then(
    (info) => info.isFile() && (info.mode & 73) !== 0,
    () => false
  );
}
async function writeLocalBuildpack(tar, buildpack) {
  const parent = `cnb/buildpacks/${buildpack.id.replaceAll("/", "_")}`;
  const root = `${parent}/${buildpack.version}`;
  await tar.directory(parent);
  const { content } = buildpack;
  if (content.kind === "folder") return tar.tree(root, content.tree);
  await tar.directory(root);
  await tar.directory(`${root}/bin`);
  const name = { id: JSON.stringify(buildpack.id), version: JSON.stringify(buildpack.version) };
  await tar.text(
    `${root}/buildpack.toml`,
    `api = ${JSON.stringify(content.api)}

[buildpack]
id = ${name.id}
version = ${name.version}
`
  );
  await tar.text(`${root}/bin/detect`, `#!${content.shell}

exit 0
`, { executable: true });
  await tar.text(`${root}/bin/build`, `#!${content.shell}

${content.inline}
`, { executable: true });
}

// src/buildpacks/builder/choose-buildpacks.ts
async function chooseBuildpacks(facts) {
  if (facts.input.length > 0) {
    const from = "Input 'buildpacks'";
    const choices = await Promise.all(facts.input.map((word) => readWord(word, facts.directory, from)));
    return { choices, from, withProcfile: false };
  }
  const groups = facts.projectToml === void 0 ? [] : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(projectTable(facts.projectToml)["group"]);
  if (groups.length > 0) {
    const choices = await Promise.all(groups.map((group) => readGroup(group, facts.directory)));
    return { choices, from: "project.toml", withProcfile: false };
  }
  const ids = facts.appJson.map(buildpackIdOf);
  const known = [...new Set(ids.filter((id) => id !== void 0))];
  if (known.length === 0) return void 0;
  return {
    choices: known.map((id) => ({ kind: "builder", id })),
    from: "app.json",
    withProcfile: true
  };
}
async function readWord(word, directory, from) {
  if (word === "from=builder") return { kind: "builder-order" };
  if (/^\.{1,2}(\/|$)/.test(word)) {
    return { kind: "local", buildpack: await readLocalBuildpack(directory, word, from) };
  }
  const [id = "", version] = word.replace(/^urn:cnb:builder:/, "").split("@");
  if (!isBuildpackId(id)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`${from} contains '${word}', which is neither an id nor a folder.`, {
      fix: "Use ids of the builder's buildpacks ('heroku/nodejs'), folders ('./my-buildpack') or 'from=builder'."
    });
  }
  return { kind: "builder", id, ...version === void 0 ? {} : { version } };
}
async function readGroup(group, directory) {
  const id = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(group["id"]);
  const version = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(group["version"]);
  const uri = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(group["uri"]);
  if ((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(group["script"])) {
    return { kind: "local", buildpack: readScript(group["script"], id, version) };
  }
  if (uri !== void 0) return readWord(uri.replace(/^(?!\.|urn:)/, "./"), directory, "project.toml");
  if (id === void 0 || !isBuildpackId(id)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo("project.toml: an entry of [[io.buildpacks.group]] has no id, uri or script.", {
      fix: 'Write id = "heroku/nodejs", uri = "./my-buildpack", or [io.buildpacks.group.script].'
    });
  }
  return { kind: "builder", id, ...version === void 0 ? {} : { version } };
}
function readScript(script, id, version) {
  const api = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(script["api"]);
  const inline = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(script["inline"]);
  if (id === void 0 || !isBuildpackId(id) || api === void 0 || inline === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo("project.toml: a script of [[io.buildpacks.group]] is incomplete.", {
      fix: `Give the group an id, and set its script's api = "0.10" and inline = "\u2026".`
    });
  }
  return {
    id,
    version: version ?? "0.0.0",
    origin: `project.toml script '${id}'`,
    content: { kind: "script", api, shell: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(script["shell"]) ?? "/bin/sh", inline }
  };
}

// src/buildpacks/builder/builder-facts.ts
var PLATFORM_APIS = ["0.14", "0.13", "0.12"];
function readBuilder(builder, config) {
  const bad = (what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`Input 'builder': '${builder}' ${what}.`, {
    fix: "Use a Cloud Native Buildpacks builder, e.g. 'heroku/builder:24'."
  });
  const { labels } = config.config;
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(labels["io.buildpacks.builder.metadata"] ?? "");
  if (metadata === void 0)
    throw bad("is not a builder image: it has no label io.buildpacks.builder.metadata");
  const env = new Map(config.config.env.map((pair) => splitOnce(pair)));
  const uid = Number(env.get("CNB_USER_ID"));
  const gid = Number(env.get("CNB_GROUP_ID"));
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw bad("does not set CNB_USER_ID and CNB_GROUP_ID");
  const [runImage, ...mirrors] = findRunImages(metadata);
  if (runImage === void 0) throw bad("has no run image");
  const lifecycle = object(metadata, "lifecycle");
  const apis = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(labels["io.buildpacks.lifecycle.apis"] ?? "") ?? object(lifecycle, "apis");
  const supported = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asStrings */ .P7)(object(apis, "platform")?.["supported"]);
  const platformApi = PLATFORM_APIS.find((api) => supported.includes(api));
  if (platformApi === void 0) {
    throw bad(
      `supports Platform API ${supported.join(", ") || "(none listed)"}; one of ${PLATFORM_APIS.join(", ")} is required`
    );
  }
  const lifecycleVersion = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(lifecycle?.["version"]);
  const stack = labels["io.buildpacks.stack.id"];
  return {
    uid,
    gid,
    runImages: [runImage, ...mirrors],
    platformApi,
    ...lifecycleVersion === void 0 ? {} : { lifecycleVersion },
    ...stack === void 0 || stack === "" ? {} : { stack },
    buildpacks: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(metadata["buildpacks"]).flatMap(readId2),
    order: readOrder(labels["io.buildpacks.buildpack.order"] ?? "[]")
  };
}
function findRunImages(metadata) {
  const first = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(metadata["images"])[0] ?? object(object(metadata, "stack"), "runImage");
  const image = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(first?.["image"]);
  return image === void 0 || image === "" ? [] : [image, ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asStrings */ .P7)(first?.["mirrors"])];
}
function readOrder(label) {
  const document = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(`{"order":${label}}`);
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(document?.["order"]).map(
    (group) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(group["group"]).flatMap(
      (entry) => readId2(entry).map((id) => ({ ...id, optional: entry["optional"] === true }))
    )
  );
}
function readId2(entry) {
  const id = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(entry["id"]);
  const version = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(entry["version"]);
  return id === void 0 ? [] : [{ id, version: version ?? "" }];
}
var object = (value, key) => {
  const member = value?.[key];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(member) ? member : void 0;
};
function splitOnce(pair) {
  const at = pair.indexOf("=");
  return at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}

// src/buildpacks/builder/run-image.ts
async function findImage(name, sources) {
  const { engine, reader, log, architecture } = sources;
  const here = await engine.inspectImage(name);
  if (here !== void 0) return inEngine(name, here);
  try {
    const image = await reader.image(name, architecture);
    return {
      reference: pinned(name, image.topDigest),
      identity: image.topDigest,
      config: image.config,
      inEngine: false
    };
  } catch (error2) {
    if (!(error2 instanceof _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryReadError */ .Ou)) throw error2;
    log.debug(`${error2.message} Asking the Docker engine to pull it.`);
    return inEngine(name, await pull(name, sources));
  }
}
async function ensureInEngine(image, sources) {
  if (!image.inEngine) await pull(image.reference, sources);
}
async function findRunImage(names, sources) {
  for (const name of names) {
    const here = await sources.engine.inspectImage(name);
    const digest = here === void 0 ? void 0 : repositoryDigest(name, here);
    if (here !== void 0 && digest === void 0) return whole(name, here, sources);
    const sparse = await readSparse(digest === void 0 ? name : pinned(name, digest), name, sources);
    if (sparse !== void 0) return sparse;
    if (here !== void 0) return whole(name, here, sources);
  }
  return whole(names[0], await pull(names[0], sources), sources);
}
async function readSparse(reference, name, { reader, architecture, log }) {
  try {
    const image = await reader.image(reference, architecture);
    const source = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImageName */ .eS)((0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(name));
    return { source, identity: image.digest, open: async () => sparseRunImage(source, image) };
  } catch (error2) {
    if (!(error2 instanceof _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryReadError */ .Ou)) throw error2;
    log.info(`${error2.message} Looking for the run image elsewhere.`);
    return void 0;
  }
}
function sparseRunImage(source, image) {
  const { digest } = image;
  const manifest = { digest, mediaType: image.manifest.mediaType, bytes: image.manifestBytes };
  return {
    source,
    digest,
    config: image.config,
    manifest,
    documents: [manifest, { ...image.manifest.config, bytes: image.configBytes }],
    layers: void 0,
    dispose: async () => {
    }
  };
}
function whole(name, image, { engine, log }) {
  const source = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImageName */ .eS)((0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(name));
  const open = (temp) => log.group(`Get the run image ${name} from the Docker engine`, async () => {
    const saved = await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .openDockerDaemon */ .T5)(name, { temp, engine });
    try {
      return await packed(source, saved);
    } catch (error2) {
      await saved.dispose();
      throw error2;
    }
  });
  return { source, identity: image.id, open };
}
async function packed(source, saved) {
  const layers = [];
  for (const diffId of saved.imageConfig.diffIds) layers.push(await saved.pack(diffId));
  const config = await saved.config();
  const chunks = [];
  for await (const chunk of saved.open(config)) chunks.push(Buffer.from(chunk));
  const mediaType = _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .MEDIA_TYPES */ .Z2.ociManifest;
  const bytes2 = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
  const manifest = { digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .sha256 */ .sc)(bytes2), mediaType, bytes: bytes2 };
  return {
    source,
    digest: manifest.digest,
    config: saved.imageConfig,
    manifest,
    documents: [manifest, { ...config, bytes: Buffer.concat(chunks) }],
    layers: { descriptors: layers, open: (layer) => saved.open(layer) },
    dispose: () => saved.dispose()
  };
}
async function pull(name, { engine, log }) {
  await log.group(`Pull ${name}`, () => engine.pullImage(name));
  const pulled = await engine.inspectImage(name);
  if (pulled !== void 0) return pulled;
  throw new _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryReadError */ .Ou(`'${name}' was pulled, but the Docker engine does not have it.`, {
    fix: "Re-run the job."
  });
}
function inEngine(name, image) {
  return {
    reference: name,
    identity: repositoryDigest(name, image) ?? image.id,
    config: image.config,
    inEngine: true
  };
}
function repositoryDigest(name, image) {
  const { registry, repository } = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(name);
  for (const text of image.repoDigests) {
    const known = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(text);
    if (known.registry === registry && known.repository === repository) return known.digest;
  }
  return void 0;
}
var pinned = (name, digest) => {
  const { registry, repository } = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(name);
  return `${registry}/${repository}@${digest}`;
};

// src/buildpacks/builder/resolve-build.ts
async function resolveBuild(builder, buildpacks, sources) {
  const found = await findImage(builder, sources);
  const facts = readBuilder(builder, found.config);
  return {
    builder,
    found,
    facts,
    runImage: await findRunImage(facts.runImages, sources),
    sources,
    buildpacks,
    order: buildpacks === void 0 ? void 0 : planOrder(buildpacks, builder, facts),
    localBuildpacks: (buildpacks?.choices ?? []).flatMap(
      (choice) => choice.kind === "local" ? [choice.buildpack] : []
    )
  };
}

// src/buildpacks/checks/check-source.ts



// src/buildpacks/checks/source.ts
var READ_FILES = [
  ".buildpacks",
  ".python-version",
  "Gemfile",
  "Gemfile.lock",
  "Pipfile",
  "app.json",
  "composer.json",
  "package.json",
  "pyproject.toml",
  "runtime.txt"
];
var error = (at, message, fix2) => ({
  severity: "error",
  at,
  message,
  fix: fix2
});
var warning = (at, message, fix2) => ({
  severity: "warning",
  at,
  message,
  fix: fix2
});
function locate(file, text, pattern) {
  const at = text === void 0 ? -1 : typeof pattern === "string" ? text.indexOf(pattern) : text.search(pattern);
  if (text === void 0 || at === -1) return { file, line: 1 };
  const before = text.slice(0, at).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
var isPython = (source) => ["requirements.txt", "Pipfile", "pyproject.toml", "setup.py"].some((file) => source.has(file));

// src/buildpacks/checks/classic-buildpacks.ts
var ELSE = "Remove it, or set the input 'buildpacks' to Cloud Native Buildpacks (ids of the builder, or a folder such as ./my-buildpack).";
var classicBuildpacks = (source) => {
  const multi = source.has(".buildpacks") ? [
    warning(
      locate(".buildpacks", void 0, ""),
      "'.buildpacks' lists classic buildpacks and is ignored.",
      "List them in app.json under 'buildpacks', or in the input 'buildpacks'."
    )
  ] : [];
  if (source.listsBuildpacks) return multi;
  const text = source.text("app.json");
  const listed = source.app.buildpacks.flatMap((url) => {
    const at = locate("app.json", text, JSON.stringify(url));
    const found = readListed(url);
    const shown = withoutSecret(url);
    if (found.kind === "classic") {
      const message2 = `'${shown}' is a classic buildpack, which Cloud Native builders cannot run.`;
      return [error(at, message2, found.fix ?? ELSE)];
    }
    if (!found.classic) return [];
    const message = `'${shown}' is a classic buildpack; the builder's '${found.id}' is used instead.`;
    return [warning(at, message, `Use "${found.id}".`)];
  });
  return [...multi, ...listed];
};
var withoutSecret = (url) => url.replace(/:\/\/[^/?#\s]{0,2000}@/, "://***@");

// src/buildpacks/checks/compile-hooks.ts
var fix = (hook) => `Run it as an inline buildpack: list the buildpacks in project.toml as [[io.buildpacks.group]], this one with id = "app/${hook.replace("_", "-")}" and [io.buildpacks.group.script] api = "0.10", inline = "bash bin/${hook}".`;
var compileHooks = (source) => isPython(source) ? ["pre_compile", "post_compile"].filter((hook) => source.has(`bin/${hook}`)).map(
  (hook) => warning(
    { file: `bin/${hook}`, line: 1 },
    `'bin/${hook}' is a hook of the classic Python buildpack; Cloud Native Buildpacks do not run it.`,
    fix(hook)
  )
) : [];

// src/buildpacks/checks/container-app.ts
var LANGUAGE_FILES = [
  "package.json",
  "requirements.txt",
  "Pipfile",
  "pyproject.toml",
  "Gemfile",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "build.sbt",
  "go.mod",
  "composer.json",
  "index.php",
  "global.json"
];
var FIX = "Build it with docker/build-push-action ('load: true', 'tags: app:build') and pass 'docker-daemon:app:build' to push-ecr.";
var containerApp = (source) => {
  if (source.namesBuilder) return [];
  const say2 = (file, text, pattern, what) => [
    error(locate(file, text, pattern), `${what}: it is built from a Dockerfile, not with buildpacks.`, FIX)
  ];
  if (source.app.stack === "container") {
    return say2("app.json", source.text("app.json"), /"stack"/, "The app has the stack 'container'");
  }
  if (source.app.processes.length > 0 || source.app.release !== void 0) return [];
  if (source.has("heroku.yml"))
    return say2("heroku.yml", void 0, /^/, "The app has heroku.yml and no Procfile");
  if (source.has("Dockerfile") && !LANGUAGE_FILES.some((file) => source.has(file))) {
    return say2("Dockerfile", void 0, /^/, "The app has a Dockerfile and nothing a buildpack recognizes");
  }
  return [];
};

// src/buildpacks/checks/lock-files.ts
var NODE_LOCKS = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb"
];
var lockFiles = (source) => [
  ...nodeLock(source),
  ...single(source, "Gemfile", "Gemfile.lock", "bundle install"),
  ...single(source, "Pipfile", "Pipfile.lock", "pipenv lock"),
  ...poetry(source),
  ...composer(source)
];
var say = (source, ...args) => source.herokuBuilder ? error(...args) : warning(...args);
function nodeLock(source) {
  const text = source.text("package.json");
  const manifest = text === void 0 ? void 0 : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(text);
  if (text === void 0 || manifest === void 0) return [];
  const locks = NODE_LOCKS.filter((lock) => source.has(lock));
  const key = ["dependencies", "devDependencies", "optionalDependencies"].find((name) => {
    const group = manifest[name];
    return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(group) && Object.keys(group).length > 0;
  });
  if (locks.length === 0 && key !== void 0) {
    const tool = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(manifest["packageManager"])?.split("@")[0] ?? "npm";
    return [
      say(
        source,
        locate("package.json", text, `"${key}"`),
        `package.json has ${key}, but the source has no lock file.`,
        `Run '${tool} install' and commit the lock file, so every build gets the same versions.`
      )
    ];
  }
  if (locks.length > 1) {
    return [
      warning(
        { file: locks[1] ?? "", line: 1 },
        `There are ${locks.length} lock files: ${locks.join(", ")}. Which one is used depends on the builder.`,
        "Keep the one for your package manager and delete the others."
      )
    ];
  }
  return [];
}
function single(source, file, lock, command) {
  if (!source.has(file) || source.has(lock)) return [];
  return [
    say(
      source,
      { file, line: 1 },
      `The source has '${file}' but no '${lock}'.`,
      `Run '${command}' and commit '${lock}'.`
    )
  ];
}
function poetry(source) {
  const text = source.text("pyproject.toml");
  if (text === void 0 || !/^\[tool\.poetry\b/m.test(text) || source.has("requirements.txt")) return [];
  if (source.has("poetry.lock")) return [];
  return [
    say(
      source,
      locate("pyproject.toml", text, /^\[tool\.poetry\b/m),
      "pyproject.toml is for Poetry, but the source has no 'poetry.lock'.",
      "Run 'poetry lock' and commit 'poetry.lock'."
    )
  ];
}
function composer(source) {
  const manifest = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(source.text("composer.json") ?? "");
  const required = manifest?.["require"];
  const packages = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(required) ? Object.keys(required).filter((name) => name.includes("/")) : [];
  return packages.length === 0 ? [] : single(source, "composer.json", "composer.lock", "composer update");
}

// src/buildpacks/checks/pinned-runtimes.ts
var pinnedRuntimes = (source) => [...node(source), ...python(source), ...ruby(source)];
function node(source) {
  const text = source.text("package.json");
  const manifest = text === void 0 ? void 0 : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(text);
  if (text === void 0 || manifest === void 0) return [];
  const engines = manifest["engines"];
  const version = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(engines) ? (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(engines["node"]) : void 0;
  if (version === void 0) {
    return [
      warning(
        { file: "package.json", line: 1 },
        "package.json does not set a Node version in 'engines.node'; the builder uses its default.",
        'Add "engines": { "node": "24.x" } with your version.'
      )
    ];
  }
  if (!/^\s*(\*|x|latest|>=?\s*[\d.x]+)\s*$/i.test(version)) return [];
  return [
    warning(
      locate("package.json", text, /"node"\s*:/),
      `package.json allows any later Node version ('engines.node' is '${version}').`,
      'Pin the major version you run, e.g. "24.x".'
    )
  ];
}
function python(source) {
  if (!isPython(source) || source.has(".python-version") || source.has("runtime.txt")) return [];
  if (/^[ \t]*python_(full_)?version[ \t]*=/m.test(source.text("Pipfile") ?? "")) return [];
  const file = ["requirements.txt", "Pipfile", "pyproject.toml", "setup.py"].find((name) => source.has(name));
  return [
    warning(
      { file: file ?? "requirements.txt", line: 1 },
      "The app does not set a Python version; the builder uses its default.",
      "Put your version, e.g. '3.13', in a '.python-version' file."
    )
  ];
}
function ruby(source) {
  const text = source.text("Gemfile");
  if (text === void 0 || /^[ \t]*ruby\b/m.test(text)) return [];
  if (/^RUBY VERSION/m.test(source.text("Gemfile.lock") ?? "")) return [];
  return [
    warning(
      { file: "Gemfile", line: 1 },
      "The Gemfile does not set a Ruby version; the builder uses its default.",
      `Add a line such as ruby "3.4.7" with the version that you run, and run 'bundle install'.`
    )
  ];
}

// src/buildpacks/checks/python-runtime.ts
var pythonRuntime = (source) => {
  const text = source.text("runtime.txt");
  if (text === void 0 || !isPython(source)) return [];
  const version = /^\s*python-(\d+\.\d+)/.exec(text)?.[1];
  const at = { file: "runtime.txt", line: 1 };
  const message = "'runtime.txt' is ignored by the Cloud Native Python buildpack.";
  const fix2 = `Delete it and put '${version ?? "3.13"}' in a '.python-version' file.`;
  return [source.herokuBuilder ? error(at, message, fix2) : warning(at, message, fix2)];
};

// src/buildpacks/checks/two-languages.ts
var twoLanguages = (source) => {
  if (!source.herokuBuilder || source.listsBuildpacks || source.app.buildpacks.length > 0) return [];
  if (!source.has("package.json") || !(source.has("requirements.txt") || source.has("Pipfile"))) return [];
  return [
    warning(
      { file: "package.json", line: 1 },
      "The app has both package.json and Python requirements: the builder uses Python only, and does not install or build package.json.",
      "Set 'buildpacks: heroku/nodejs, heroku/python, heroku/procfile', or exclude package.json (.slugignore)."
    )
  ];
};

// src/buildpacks/checks/check-source.ts
var RULES = [
  containerApp,
  classicBuildpacks,
  compileHooks,
  pythonRuntime,
  twoLanguages,
  lockFiles,
  pinnedRuntimes
];
var LIMIT = 1024 * 1024;
async function checkSource(tree, app, options) {
  const files = new Map(tree.entries.flatMap((entry) => entry.kind === "file" ? [[entry.path, entry]] : []));
  const texts = /* @__PURE__ */ new Map();
  for (const path of READ_FILES) {
    const entry = files.get(path);
    if (entry !== void 0 && entry.size <= LIMIT)
      texts.set(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(tree.root, path), "utf8"));
  }
  const { builder, prefix } = options;
  const project = tree.projectToml === void 0 ? {} : projectTable(tree.projectToml);
  const problems = runRules({
    app,
    listsBuildpacks: options.listsBuildpacks || (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(project["group"]).length > 0,
    herokuBuilder: builder === void 0 || /(^|\/)heroku\/builder\b/.test(builder),
    namesBuilder: builder !== void 0,
    has: (path) => files.has(path),
    text: (path) => texts.get(path)
  });
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_12__/* .settleProblems */ .Q)(
    problems.map((problem2) => ({
      ...problem2,
      at: { ...problem2.at, file: prefix === "" ? problem2.at.file : `${prefix}/${problem2.at.file}` }
    })),
    options.log
  );
}
function runRules(source) {
  const wrongWay = containerApp(source);
  if (wrongWay.length > 0) return wrongWay;
  const problems = RULES.flatMap((rule) => rule(source));
  return [
    ...problems.filter((problem2) => problem2.severity === "error"),
    ...problems.filter((problem2) => problem2.severity === "warning")
  ];
}

// src/buildpacks/lifecycle/image-name.ts

function imageNameFor(input, appName, directory) {
  if (input !== void 0)
    return input.lastIndexOf(":") > input.lastIndexOf("/") && !input.endsWith(":") ? input : `${input}:latest`;
  const words = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .trimChar */ .RS)((appName ?? (0,node_path__WEBPACK_IMPORTED_MODULE_36__.basename)(directory)).toLowerCase().replace(/[^a-z0-9]+/g, "-"), "-");
  return `renga/${words === "" ? "app" : words}:latest`;
}

// src/buildpacks/lifecycle/lifecycle-builder.ts


// src/buildpacks/registry-failure.ts
function registryFailure(lines) {
  const text = lines.map((line) => line.slice(0, 1e3));
  const found = CAUSES.find(({ says }) => text.some((line) => says.test(line)));
  if (found === void 0) return void 0;
  const host = text.flatMap((line) => found.says.test(line) ? HOST.exec(line)?.slice(1) ?? [] : []).find(Boolean);
  return found.fix(host ?? "the package registry");
}
var HOST = /(?:https?:\/\/|ENOTFOUND |EAI_AGAIN |host=')([\w.-]{1,253})/;
var CAUSES = [
  {
    says: /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|CERT_HAS_EXPIRED|self[- ]signed certificate|unable to get local issuer certificate|CERTIFICATE_VERIFY_FAILED|certificate verify failed|PKIX path building failed|x509: certificate/,
    fix: (host) => `The certificate of ${host} is not trusted, most often because a proxy answers in its place: give the build the proxy's CA (for npm, NODE_EXTRA_CA_CERTS or 'cafile' in .npmrc). The app's files are not the cause.`
  },
  {
    says: /\bE40[13]\b|401 Unauthorized|403 Forbidden|Authentication (?:is )?required|ERR_PNPM_FETCH_40[13]/,
    fix: (host) => `${sentence(host)} refused to hand out a package: check the login of the private registry (for npm, the token in .npmrc and the variable it reads).`
  },
  {
    says: /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH)\b|network (?:request|timeout|is unreachable)|Temporary failure in name resolution|Name or service not known|NewConnectionError|ReadTimeoutError|Net::OpenTimeout|Could not resolve host|Could not transfer artifact|Connection (?:timed out|refused|reset)|i\/o timeout|\b50[234] (?:Bad Gateway|Service Unavailable|Gateway Time)/i,
    fix: (host) => `${sentence(host)} could not be reached from the runner: re-run the job, and if it fails again, check the runner's network and proxy. The app's files are not the cause.`
  }
];
var sentence = (text) => text.replace(/^the /, "The ");

// src/buildpacks/source/tar.ts
var import_tar_stream = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_35__/* .__toESM */ .f1)((0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .require_tar_stream */ .tI)(), 1);


var FIXED_TIME = new Date(Date.UTC(1980, 0, 1, 0, 0, 1));
var ReproducibleTar = class {
  #pack = (0, import_tar_stream.pack)();
  #owner;
  #failure;
  constructor(owner) {
    this.#owner = owner;
  }
  /** What to read; it ends after `end`. Must be read while it is written, or writing waits. */
  async *stream() {
    try {
      for await (const chunk of this.#pack) {
        if (chunk instanceof Uint8Array) yield chunk;
      }
    } catch (error2) {
      throw this.#failure ?? error2;
    }
  }
  directory(name, mode = 493) {
    return this.#entry({ name, type: "directory", mode }, "");
  }
  text(name, content, options = {}) {
    const mode = options.mode ?? (options.executable === true ? 493 : 420);
    return this.#entry({ name, type: "file", mode }, content);
  }
  link(name, target) {
    return this.#entry({ name, type: "symlink", mode: 511, linkname: target }, "");
  }
  /** Throws UserError when the file is not `size` bytes long any more; whoever reads the stream gets the same error. */
  file(name, path, size, executable) {
    const bytes2 = (0,node_fs__WEBPACK_IMPORTED_MODULE_39__.createReadStream)(path, { highWaterMark: 1 << 18 });
    return this.#stream({ name, type: "file", mode: executable ? 493 : 420, size }, bytes2, path);
  }
  /** A file of `size` bytes that come from somewhere else. */
  bytes(name, size, bytes2) {
    return this.#stream({ name, type: "file", mode: 420, size }, bytes2, name);
  }
  async #stream(file, bytes2, path) {
    const ended = Promise.withResolvers();
    const header = this.#header(file);
    const entry = this.#pack.entry(header, (error2) => error2 ? ended.reject(error2) : ended.resolve());
    entry.on("error", () => {
    });
    ended.promise.catch(() => {
    });
    try {
      if (await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAll */ .f4)(exactly(bytes2, file.size), entry)) entry.end(void 0);
      await ended.promise;
    } catch (cause) {
      this.#failure ??= new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`The file '${path}' changed or could not be read while being packed.`, {
        fix: "Make sure no other step writes to the source during the build.",
        cause
      });
      entry.destroy();
      throw this.#failure;
    }
  }
  /** All entries of a source tree under `prefix` (`workspace`), the prefix itself first. */
  async tree(prefix, tree, mode = 493) {
    await this.directory(prefix, mode);
    for (const entry of tree.entries) {
      const name = `${prefix}/${entry.path}`;
      if (entry.kind === "directory") await this.directory(name);
      else if (entry.kind === "link") await this.link(name, entry.target);
      else await this.file(name, (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(tree.root, entry.path), entry.size, entry.executable);
    }
  }
  end() {
    this.#pack.finalize();
  }
  /** Ends the reading side with the error, too. */
  fail(error2) {
    this.#failure ??= error2;
    this.#pack.destroy(error2);
  }
  #header(header) {
    return { ...header, mtime: FIXED_TIME, uid: this.#owner.uid, gid: this.#owner.gid };
  }
  #entry(header, content) {
    return new Promise((resolve2, reject) => {
      this.#pack.entry(
        this.#header(header),
        Buffer.from(content),
        (error2) => error2 ? reject(error2) : resolve2()
      );
    });
  }
};
async function* exactly(bytes2, size) {
  let left = size;
  for await (const chunk of bytes2) {
    if (!(chunk instanceof Uint8Array)) continue;
    left -= chunk.byteLength;
    if (left < 0) break;
    yield chunk;
  }
  if (left !== 0) throw new Error(`it has ${left < 0 ? "more" : "fewer"} than ${size} bytes`);
}

// src/buildpacks/lifecycle/layout-path.ts
var LAYOUT_ROOT = "/renga/layout";
function layoutPath(imageName) {
  const name = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(imageName);
  const { registry, repository } = { ...name, registry: (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .lifecycleName */ .k$)(name).split("/")[0] ?? name.registry };
  const last = name.digest === void 0 ? name.tag ?? "latest" : name.digest.replace(":", "/");
  return `${registry}/${repository}/${last}`;
}

// src/buildpacks/lifecycle/build-input.ts
async function* buildInput(input) {
  const tar = new ReproducibleTar({ uid: input.facts.uid, gid: input.facts.gid });
  const written = write(tar, input).then(
    () => tar.end(),
    (error2) => {
      tar.fail(error2 instanceof Error ? error2 : new Error(String(error2)));
      throw error2;
    }
  );
  written.catch(() => {
  });
  yield* tar.stream();
  await written;
}
async function write(tar, input) {
  await tar.tree("workspace", input.tree, 511);
  await tar.directory("layers");
  await tar.directory("platform");
  await tar.directory("platform/env");
  for (const [name, value] of Object.entries(input.env)) {
    await tar.text(`platform/env/${name}`, value, { mode: 256 });
  }
  await tar.directory("renga");
  if (input.order !== void 0) await tar.text(ORDER_PATH.slice(1), renderOrder(input.order));
  for (const buildpack of input.buildpacks) await writeLocalBuildpack(tar, buildpack);
  await writeLayouts(tar, input);
}
async function writeLayouts(tar, { facts, runImage, previous }) {
  const run = await writeLayout(tar, facts.runImages[0], runImage);
  const { layers } = runImage;
  for (const layer of new Map(layers?.descriptors.map((one) => [one.digest, one])).values()) {
    if (layers !== void 0) await tar.bytes(blobIn(run, layer.digest), layer.size, layers.open(layer));
  }
  if (previous !== void 0) await writeLayout(tar, previous.reference, previous);
}
async function writeLayout(tar, name, image) {
  const root = `${LAYOUT_ROOT.slice(1)}/${layoutPath(name)}`;
  await directories(tar, `${root}/blobs/sha256`);
  await tar.text(`${root}/oci-layout`, '{"imageLayoutVersion":"1.0.0"}');
  const { digest, mediaType, bytes: bytes2 } = image.manifest;
  await tar.text(
    `${root}/index.json`,
    JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size: bytes2.byteLength }] })
  );
  for (const document of image.documents) await tar.text(blobIn(root, document.digest), document.bytes);
  return root;
}
async function directories(tar, path) {
  const parts = path.split("/");
  for (let depth = 2; depth <= parts.length; depth++) await tar.directory(parts.slice(0, depth).join("/"));
}
var blobIn = (root, digest) => `${root}/blobs/${digest.replace(":", "/")}`;

// src/buildpacks/lifecycle/creator-container.ts
function creatorContainer(plan) {
  return {
    image: plan.builder,
    entrypoint: "/cnb/lifecycle/creator",
    args: [
      "-layout",
      `-layout-dir=${LAYOUT_ROOT}`,
      "-app=/workspace",
      "-layers=/layers",
      "-platform=/platform",
      "-cache-dir=/cache",
      // The level that says which buildpack is running; see ./lifecycle-log.ts.
      "-log-level=debug",
      `-run-image=${plan.facts.runImages[0]}`,
      ...plan.previousImage === void 0 ? [] : [`-previous-image=${plan.previousImage}`],
      ...plan.hasOrder ? [`-order=${ORDER_PATH}`] : [],
      ...plan.wantsWeb ? ["-process-type=web"] : [],
      plan.imageName
    ],
    env: {
      CNB_PLATFORM_API: plan.facts.platformApi,
      CNB_PARALLEL_EXPORT: "true",
      // The export to a layout counts as experimental; without this the lifecycle refuses it.
      CNB_EXPERIMENTAL_MODE: "quiet"
    },
    mounts: [`${plan.cache}:/cache`],
    user: "0:0",
    ...plan.network === void 0 ? {} : { network: plan.network },
    labels: { "dev.renga.role": "build" }
  };
}

// src/buildpacks/lifecycle/exit-codes.ts
var MEANINGS = {
  3: {
    problem: "the lifecycle got an unknown argument",
    fix: "Use a newer builder image."
  },
  11: {
    problem: "the builder does not support the requested Platform API",
    fix: "Use a newer builder image."
  },
  12: {
    problem: "a buildpack's API is not supported by the builder's lifecycle",
    fix: "Use a newer builder image."
  },
  20: {
    problem: "no buildpack in the builder recognizes this app",
    fix: "Check 'working-directory', that the files buildpacks look for (package.json, requirements.txt, Gemfile \u2026) are committed, and that .slugignore and project.toml do not exclude them."
  },
  21: { problem: "a buildpack failed during detection", fix: "See its last lines." },
  22: { problem: "buildpack detection failed", fix: "See the last lines." },
  32: {
    problem: "the previous image or the run image could not be analyzed",
    fix: "See the last lines; the run image must be readable."
  },
  42: {
    problem: "the build cache could not be restored",
    fix: "Remove the cache volumes and re-run the job."
  },
  51: { problem: "a buildpack failed", fix: "See its last lines; the full output is in this log." },
  52: { problem: "the build phase failed", fix: "See the last lines." },
  62: {
    problem: "the image could not be exported",
    fix: "See the last lines. If they say there is no process type 'web', add a Procfile with a line such as 'web: node server.js'."
  },
  125: { problem: "the engine could not start the build container", fix: "See the last lines." },
  126: {
    problem: "the builder's /cnb/lifecycle/creator cannot be run",
    fix: "Check that 'builder' is a builder image, not a run image."
  },
  127: {
    problem: "the image has no /cnb/lifecycle/creator",
    fix: "Check that 'builder' is a builder image, not a run image."
  },
  137: {
    problem: "the build was killed, usually because it ran out of memory",
    fix: "Use a runner with more memory."
  },
  143: { problem: "the build was stopped", fix: "Re-run the job." }
};
function explainExit(code2) {
  return MEANINGS[code2] ?? { problem: "the lifecycle failed", fix: "See the last lines." };
}

// src/buildpacks/lifecycle/exported-layout.ts


var REF_NAME = "org.opencontainers.image.ref.name";
async function receiveLayout(tar, directory, runImage, runImageName) {
  const scratch = `${directory}.part`;
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.rm)(scratch, { recursive: true, force: true });
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.rm)(directory, { recursive: true, force: true });
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(directory, "blobs", "sha256"), { recursive: true });
  const files = byLayoutPath(await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackArchive */ .b)(tar, scratch, "The layout written by the lifecycle"));
  try {
    const image = await rewrite(files, runImage, runImageName);
    for (const [name, path] of files) {
      if (name.startsWith("blobs/sha256/") && !image.replaced.has(name))
        await take(path, (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(directory, name));
    }
    for (const document of [image.configBytes, image.manifestBytes]) {
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.writeFile)((0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(directory, (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .sha256 */ .sc)(document)), document);
    }
    const digest = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .sha256 */ .sc)(image.manifestBytes);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.writeFile)(
      (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(directory, "index.json"),
      JSON.stringify({
        schemaVersion: 2,
        mediaType: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: [{ mediaType: image.manifest.mediaType, digest, size: image.manifestBytes.byteLength }]
      })
    );
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(directory, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
    return { directory, digest, manifest: image.manifest, config: image.config };
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.rm)(scratch, { recursive: true, force: true });
  }
}
function byLayoutPath(files) {
  return new Map([...files].map(([name, path]) => [name.slice(name.indexOf("/") + 1), path]));
}
async function rewrite(files, runImage, runImageName) {
  const read = async (name) => {
    const path = files.get(name);
    if (path === void 0) throw broken(`it has no ${name}`);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.readFile)(path, "utf8");
  };
  const blob = (digest) => `blobs/${digest.replace(":", "/")}`;
  const index = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .parseManifest */ .Ng)(await read("index.json"));
  const top = index?.kind === "index" ? index.manifests[0] : void 0;
  if (top === void 0) throw broken("its index lists no image");
  const manifestText = await read(blob(top.digest));
  const document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .parseManifest */ .Ng)(manifestText, top.mediaType);
  const raw = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(manifestText);
  if (document?.kind !== "image" || raw === void 0) throw broken("its manifest is not an image manifest");
  const oldConfig = document.manifest.config;
  const configText = nameRunImage(await read(blob(oldConfig.digest)), runImage, runImageName);
  const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .parseImageConfig */ .FB)(configText);
  if (config === void 0) throw broken("its config is not an image config");
  const configBytes = Buffer.from(configText);
  const manifestBytes = Buffer.from(JSON.stringify(plainManifest(raw, configBytes)));
  const rewritten = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .parseManifest */ .Ng)(manifestBytes.toString("utf8"), top.mediaType);
  if (rewritten?.kind !== "image") throw broken("its manifest cannot be read back");
  return {
    config,
    configBytes,
    manifest: rewritten.manifest,
    manifestBytes,
    replaced: /* @__PURE__ */ new Set([blob(top.digest), blob(oldConfig.digest)])
  };
}
function nameRunImage(config, runImage, runImageName) {
  const inContainer = `${LAYOUT_ROOT}/${layoutPath(runImageName)}@`.replace(/[.]/g, "\\.");
  const name = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(runImageName);
  const inRegistry = (0,_published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .lifecycleName */ .k$)({ ...name, digest: runImage.digest });
  return config.replace(new RegExp(`${inContainer}sha256:[0-9a-f]{64}`, "g"), inRegistry);
}
function plainManifest(raw, config) {
  const { annotations, ...rest } = raw;
  const kept = Object.entries((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(annotations) ? annotations : {}).filter(([key]) => key !== REF_NAME);
  const isOci = raw["mediaType"] === _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .MEDIA_TYPES */ .Z2.ociManifest;
  const layers = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)(raw["layers"]).map(
    (layer) => isOci ? { ...layer, mediaType: ociLayerType(layer["mediaType"]) } : layer
  );
  const descriptor = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(raw["config"]) ? raw["config"] : {};
  return {
    ...rest,
    config: { ...descriptor, size: config.byteLength, digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .sha256 */ .sc)(config) },
    layers,
    ...kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) }
  };
}
var ociLayerType = (type) => type === "application/vnd.docker.image.rootfs.diff.tar.gzip" ? _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .MEDIA_TYPES */ .Z2.ociLayerGzip : type;
async function take(from, to) {
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.rename)(from, to);
  } catch {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.copyFile)(from, to);
  }
}
var broken = (what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`The lifecycle succeeded, but the layout it wrote is broken: ${what}.`, {
  fix: "Re-run the job; if the error persists, use another builder version."
});

// src/buildpacks/lifecycle/lifecycle-log.ts
var AROUND_BUILDPACKS = /^(Timer: .*|Running build for buildpack .*|Looking up buildpack|Finding plan|Creating plan directory|Preparing paths|Running build command|Processing layers|Updating environment|Reading output files|Updating buildpack processes|Updating process list|Finished running build for buildpack .*|Copying SBOM files|Creating SBOM files for legacy BOM|Listing processes)$/;
var WORTH_SAYING = {
  DETECTING: /^\S+ +\S+$|^\d+ of \d+ buildpacks participating/,
  RESTORING: /^(Restoring data|Removing|Skipping)/,
  EXPORTING: /^(Adding |Added |Reusing |Setting default|Skipping)/
};
var LifecycleLog = class {
  #log;
  #phase = "";
  #buildpack;
  #tail = new _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_2__/* .OutputTail */ .gY(20);
  constructor(log) {
    this.#log = log;
  }
  add(line) {
    const plain = (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutColours */ .mU)(line);
    const phase = /^===> ([A-Z]+)$/.exec(plain)?.[1];
    const begun = /^Running build for buildpack (\S+)$/.exec(plain)?.[1];
    if (phase !== void 0) {
      this.#phase = phase;
      this.#buildpack = void 0;
      this.#tail = new _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_2__/* .OutputTail */ .gY(20);
    } else if (begun !== void 0) {
      this.#buildpack = begun;
      this.#tail = new _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_2__/* .OutputTail */ .gY(20);
    } else if (/^Finished running build for buildpack /.test(plain)) {
      this.#buildpack = void 0;
    }
    if (begun !== void 0) this.#log.info(`---> ${begun}`);
    else if (phase !== void 0 || this.#isShown(plain)) this.#log.info(line);
    else this.#log.debug(plain);
    if (this.#isKept(plain)) this.#tail.add(plain);
  }
  /** `id@version` of the buildpack that is building, or was when the lifecycle gave up. */
  get buildpack() {
    return this.#buildpack;
  }
  /** The last lines of this buildpack, or of this phase. */
  get tail() {
    return this.#tail.toString();
  }
  #isShown(line) {
    if (/^(ERROR|Warning): /.test(line)) return !/Did not find SBOM/.test(line);
    if (this.#phase === "BUILDING") return !AROUND_BUILDPACKS.test(line);
    return WORTH_SAYING[this.#phase]?.test(line) ?? false;
  }
  #isKept(line) {
    return this.#phase === "BUILDING" ? !AROUND_BUILDPACKS.test(line) : !line.startsWith("Timer: ");
  }
};

// src/buildpacks/lifecycle/load-image.ts

async function loadImage(layout, name, runImage, ports) {
  const tar = new ReproducibleTar({ uid: 0, gid: 0 });
  const written = write2(tar, layout, name, runImage, ports.reader).then(
    () => tar.end(),
    (error2) => {
      tar.fail(error2 instanceof Error ? error2 : new Error(String(error2)));
      throw error2;
    }
  );
  written.catch(() => {
  });
  await ports.engine.loadImage(tar.stream());
  await written;
}
async function write2(tar, layout, name, runImage, reader) {
  const { layers, config } = layout.manifest;
  const file = (digest) => `${digest.slice("sha256:".length)}.tar.gz`;
  for (const layer of new Map(layers.map((one) => [one.digest, one])).values()) {
    const path = (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(layout.directory, layer.digest);
    if (await isThere(path)) await tar.file(file(layer.digest), path, layer.size, false);
    else await tar.bytes(file(layer.digest), layer.size, reader.blob(runImage.source, layer));
  }
  const configName = `${config.digest.slice("sha256:".length)}.json`;
  await tar.file(configName, (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(layout.directory, config.digest), config.size, false);
  await tar.text(
    "manifest.json",
    JSON.stringify([
      { Config: configName, RepoTags: [name], Layers: layers.map((layer) => file(layer.digest)) }
    ])
  );
}
async function isThere(path) {
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.stat)(path);
    return true;
  } catch (error2) {
    if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .errorCode */ .CA)(error2) === "ENOENT") return false;
    throw error2;
  }
}

// src/buildpacks/lifecycle/pack-line.ts
function packLine(plan, source) {
  const words = [
    "pack",
    "build",
    plan.imageName,
    "--path",
    source.directory,
    "--builder",
    plan.builder,
    "--trust-builder",
    ...source.buildpacks.flatMap((buildpack) => ["--buildpack", buildpack]),
    ...source.buildpacks.length > 0 ? ["--trust-extra-buildpacks"] : [],
    ...plan.wantsWeb ? ["--default-process", "web"] : [],
    ...plan.network === void 0 ? [] : ["--network", plan.network],
    ...source.envNames.flatMap((name) => ["--env", name])
  ];
  return words.map((word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
}

// src/buildpacks/lifecycle/sboms.ts


async function receiveSboms(engine, container, directory) {
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.rm)(directory, { recursive: true, force: true });
  const scratch = `${directory}.part`;
  try {
    const files = await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackArchive */ .b)(
      engine.copyOut(container, "/layers/sbom"),
      scratch,
      "The SBOM directory"
    );
    const documents = [...files].filter(
      ([name]) => /^sbom\/[\w./+-]+\.json$/.test(name) && !name.includes("..")
    );
    for (const [name, path] of documents) {
      const target = (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(directory, name.slice("sbom/".length));
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_36__.dirname)(target), { recursive: true });
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.copyFile)(path, target);
    }
    return documents.length === 0 ? void 0 : directory;
  } catch (error2) {
    if (error2 instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo && /could not find the file|no such file/i.test(error2.message))
      return void 0;
    throw error2;
  } finally {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.rm)(scratch, { recursive: true, force: true });
  }
}

// src/buildpacks/lifecycle/lifecycle-builder.ts
async function buildWithLifecycle(request, log) {
  const { resolved, tree } = request;
  const { facts, sources, builder, found } = resolved;
  const previous = request.target === "layout" ? request.previous : void 0;
  const plan = {
    builder: found.reference,
    facts,
    imageName: request.imageName,
    cache: request.cache,
    wantsWeb: request.wantsWeb,
    network: request.network,
    previousImage: previous?.reference,
    hasOrder: resolved.order !== void 0
  };
  log.info(
    `builder: ${builder} (${found.identity.slice(0, 19)}, lifecycle ${facts.lifecycleVersion ?? "unknown"}, Platform API ${facts.platformApi})`
  );
  const line = packLine(
    { ...plan, builder },
    { directory: tree.root, envNames: Object.keys(request.env), buildpacks: packWords(resolved.buildpacks) }
  );
  log.info(`Equivalent pack command:  ${line}`);
  await ensureInEngine(found, sources);
  const runImage = await resolved.runImage.open(request.output);
  try {
    log.info(
      `run image: ${runImage.source}@${runImage.digest.slice(0, 19)}${runImage.layers === void 0 ? " (layers not fetched)" : ""}`
    );
    return await buildOn(runImage, { ...request, previous }, plan, log);
  } finally {
    await runImage.dispose();
  }
}
async function buildOn(runImage, request, plan, log) {
  const { sources, builder } = request.resolved;
  const container = await sources.engine.createContainer(creatorContainer(plan));
  try {
    await log.group("Build", () => runCreator(container, runImage, request, log));
    const { layout, sboms } = await receive(container, runImage, request, plan);
    const { layers } = layout.manifest;
    const size = bytes(layers);
    const appSize = bytes(layers.slice(baseLayers(layout.config, runImage.config)));
    log.info(
      `Built ${layout.digest} (${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(size)} compressed, ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(appSize)} of it the app's).`
    );
    const built = { builder, size, appSize, config: layout.config, sboms };
    if (request.target === "layout") {
      return { ...built, image: `oci:${layout.directory}`, digest: layout.digest };
    }
    await log.group("Load", () => loadImage(layout, plan.imageName, runImage, sources));
    return { ...built, image: `docker-daemon:${plan.imageName}` };
  } finally {
    await sources.engine.removeContainer(container);
  }
}
var bytes = (layers) => layers.reduce((sum, layer) => sum + layer.size, 0);
var baseLayers = (image, base) => base.diffIds.every((diffId, at) => image.diffIds[at] === diffId) ? base.diffIds.length : 0;
async function runCreator(container, runImage, request, log) {
  const { resolved, tree, env, previous } = request;
  const { engine } = resolved.sources;
  const { facts, order, localBuildpacks: buildpacks } = resolved;
  await engine.copyInto(container, buildInput({ tree, env, facts, buildpacks, order, runImage, previous }));
  const output = new LifecycleLog(log);
  const code2 = await engine.run(container, (line) => output.add(line));
  if (code2 === 0) return;
  const { problem: problem2, fix: fix2 } = explainExit(code2);
  const { buildpack, tail } = output;
  const who = buildpack === void 0 ? problem2 : problem2.replace("a buildpack", `the buildpack ${buildpack}`);
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(
    `The build failed: ${who} (exit code ${code2} of ${resolved.builder}). Its last lines:
${tail}
`,
    { fix: registryFailure(tail.split("\n")) ?? fix2 }
  );
}
async function receive(container, runImage, request, plan) {
  const { engine } = request.resolved.sources;
  const tar = engine.copyOut(container, `${LAYOUT_ROOT}/${layoutPath(plan.imageName)}`);
  const layout = await receiveLayout(
    tar,
    (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(request.output, "image"),
    runImage,
    request.resolved.facts.runImages[0]
  );
  return { layout, sboms: await receiveSboms(engine, container, (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(request.output, "sbom")) };
}

// src/buildpacks/lifecycle/previous-image.ts
var SBOM_LIMIT = 4 * 1024 * 1024;
async function readPrevious(image) {
  const { bytes: bytes2, config } = await image.config();
  const { manifest, digest, mediaType } = image;
  const document = { digest, mediaType, bytes: image.manifestBytes };
  const sbom = sbomLayer(config);
  const layer = sbom === void 0 ? void 0 : manifest.layers[config.diffIds.indexOf(sbom)];
  const layers = layer === void 0 || layer.size > SBOM_LIMIT ? [] : [{ ...layer, bytes: await image.blob(layer) }];
  return {
    reference: image.reference,
    size: manifest.layers.reduce((sum, one) => sum + one.size, 0),
    manifest: document,
    documents: [document, { ...manifest.config, bytes: bytes2 }, ...layers]
  };
}
function sbomLayer(config) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(config.config.labels["io.buildpacks.lifecycle.metadata"] ?? "");
  const sbom = metadata?.["sbom"];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .isObject */ .Gv)(sbom) ? (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(sbom["sha"]) : void 0;
}

// src/buildpacks/build-app.ts
async function buildApp(request, ports) {
  const { log } = ports;
  const tree = await readSourceTree(request.directory);
  await checkSource(tree, request.app, {
    prefix: request.prefix,
    builder: request.builder,
    listsBuildpacks: request.buildpacks.length > 0,
    log
  });
  requireSource(tree, request.directory);
  const leftOut = describeLeftOut(tree);
  for (const line of leftOut) log.info(line);
  const files = tree.entries.filter((entry) => entry.kind === "file").length;
  const source = { files, bytes: tree.bytes, leftOut };
  const recipe = await prepare(request, ports, tree);
  const found = await ports.published?.find([recipe.id, ...request.previous]);
  const same = found?.get(recipe.id);
  if (same !== void 0) {
    log.info(`${recipe.id} is already in the repository: ${same.reference}. Nothing to build or push.`);
    return { ...await reuse(same, recipe), id: recipe.id, reused: true, previousSize: void 0, source };
  }
  if (ports.published !== void 0) log.info(`${recipe.id} is not in the repository; building the image.`);
  const earlier = request.previous.map((reference) => found?.get(reference)).find((one) => one !== void 0);
  const previous = earlier === void 0 ? void 0 : await readPrevious(earlier);
  const built = await recipe.build(previous);
  requireProcesses(request.app, built);
  return { ...built, id: recipe.id, reused: false, previousSize: previous?.size, source };
}
async function prepare(request, ports, tree) {
  const { app, directory } = request;
  const { engine, embedded } = ports;
  const choice = await chooseBuilder({
    requested: request.builder,
    stack: app.stack,
    onEmulator: embedded !== void 0,
    engineProblem: () => engine.problem(),
    engineHas: async (image) => await engine.inspectImage(image) !== void 0
  });
  const name = imageNameFor(request.imageName, app.name, directory);
  const output = (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(request.temp, "renga-build", name.replace(/[^a-z0-9.-]+/g, "_"));
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_38__.mkdir)(output, { recursive: true });
  if (choice.kind === "lifecycle")
    return lifecycleRecipe(request, ports, tree, choice.builder, { name, output });
  if (embedded === void 0) throw new Error("The embedded builder was chosen but is not available.");
  return embeddedRecipe(request, { log: ports.log, embedded }, tree, choice, output);
}
async function embeddedRecipe(request, { log, embedded }, tree, choice, output) {
  const { app, scope, idKey: key } = request;
  const env = buildEnv(request, void 0);
  const id = await buildId({
    tree,
    builder: `${EMBEDDED_BUILDER} ${process.version} ${process.arch}`,
    runImage: "",
    order: void 0,
    localBuildpacks: [],
    wantsWeb: wantsWeb(app),
    env: env.counted,
    scope,
    key
  });
  return {
    id,
    builder: EMBEDDED_BUILDER,
    build: () => {
      log.info(`Building with the embedded builder because ${choice.why}.`);
      return embedded.build({ tree, app, env: env.all, output: (0,node_path__WEBPACK_IMPORTED_MODULE_36__.join)(output, "image") });
    }
  };
}
async function lifecycleRecipe(request, ports, tree, builder, paths) {
  const { app, scope, idKey: key } = request;
  const buildpacks = await chooseBuildpacks({
    directory: request.directory,
    input: request.buildpacks,
    projectToml: tree.projectToml,
    appJson: app.buildpacks
  });
  const architecture = process.arch === "arm64" ? "arm64" : "amd64";
  const resolved = await resolveBuild(builder, buildpacks, { ...ports, architecture });
  const env = buildEnv(request, resolved.facts.stack);
  const id = await buildId({
    tree,
    builder: resolved.found.identity,
    runImage: resolved.runImage.identity,
    order: resolved.order === void 0 ? void 0 : renderOrder(resolved.order),
    localBuildpacks: resolved.localBuildpacks,
    wantsWeb: wantsWeb(app),
    env: env.counted,
    scope,
    key
  });
  return {
    id,
    builder,
    build: (previous) => buildWithLifecycle(
      {
        resolved,
        tree,
        imageName: paths.name,
        cache: request.cacheDirectory ?? cacheVolume(scope, request.cacheScope, builder),
        env: env.all,
        wantsWeb: wantsWeb(app),
        network: request.network,
        previous,
        target: request.target,
        output: paths.output
      },
      ports.log
    )
  };
}
var cacheVolume = (scope, sharing, builder) => `renga-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_37__.createHash)("sha256").update(`${scope}\0${sharing}\0${builder}`).digest("hex").slice(0, 16)}.build`;
var wantsWeb = (app) => app.processes.length === 0 || app.processes.some((process2) => process2.name === "web");
async function reuse(image, recipe) {
  const { config } = await image.config();
  return {
    image: image.reference,
    digest: image.digest,
    builder: recipe.builder,
    size: image.manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
    config
  };
}
function requireSource(tree, directory) {
  if (tree.bytes > 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(`Input 'working-directory': '${directory}' contains no source.`, {
    fix: "Check the path, .slugignore and project.toml, and check out the repository before this step."
  });
}
function requireProcesses(app, { config, builder }) {
  const processes = (0,_process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_11__/* .readProcessTable */ .U)(config);
  const present = new Set(processes.map((process2) => process2.type));
  const missing = [...app.processes, ...app.release === void 0 ? [] : [app.release]].map((process2) => process2.name).filter((name) => !present.has(name));
  if (missing.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(
      `The image does not have the process types ${missing.map((name) => `'${name}'`).join(", ")} of the Procfile: no buildpack in ${builder} reads it.`,
      { fix: "Use a builder with a Procfile buildpack, such as heroku/builder:24." }
    );
  }
  if (processes.length === 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo("The image has no process types: there is nothing to run.", {
      fix: "Add a Procfile with a line such as 'web: node server.js'."
    });
  }
}

// src/buildpacks/lifecycle/image-contents.ts
function builtProcesses(config) {
  const raw = new Map(
    metadataList(config, "processes").map((process2) => [(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(process2["type"]), process2])
  );
  return (0,_process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_11__/* .readProcessTable */ .U)(config).map((process2) => {
    const words = raw.get(process2.type);
    const command = words?.["command"];
    return {
      type: process2.type,
      command: typeof command === "string" ? [command] : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asStrings */ .P7)(command),
      args: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asStrings */ .P7)(words?.["args"]),
      ...process2.workingDirectory === void 0 ? {} : { workingDirectory: process2.workingDirectory },
      default: process2.default,
      entryPoint: process2.entryPoint,
      line: process2.command
    };
  });
}
function usedBuildpacks(config) {
  return metadataList(config, "buildpacks").flatMap((buildpack) => {
    const id = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(buildpack["id"]);
    return id === void 0 ? [] : [{ id, version: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asString */ .oJ)(buildpack["version"]) ?? "" }];
  });
}
var LAUNCHER_ENTRY_POINT = ["/cnb/lifecycle/launcher"];
var metadataList = (config, key) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .asObjects */ .Nt)((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(config.config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_12__/* .BUILD_METADATA_LABEL */ .Ut] ?? "")?.[key]);

// src/buildpacks/size-report.ts
var MB = 1e6;
var SOFT_LIMIT = 300 * MB;
var HEROKU_LIMIT = 1e3 * MB;
function weigh(appSize, limit, log) {
  if (appSize === void 0) return;
  const size = (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(appSize);
  const fix2 = "Exclude what is not needed at run time (.slugignore, development packages), or raise the limit.";
  if (limit !== void 0 && appSize > limit) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(
      `Input 'max-size-mb': the app's layers are ${size} compressed, more than ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(limit)}.`,
      { fix: fix2 }
    );
  }
  if (appSize > HEROKU_LIMIT) {
    log.warning(
      `The app's layers are ${size} compressed; Heroku rejects more than ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(HEROKU_LIMIT)}. ${fix2}`
    );
  } else if (appSize > SOFT_LIMIT) {
    log.warning(`The app's layers are ${size} compressed: every new task pulls them. ${fix2}`);
  }
}
function compareSizes(size, previous) {
  if (previous === void 0) return void 0;
  if (size === previous) return "as before";
  const difference = (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(Math.abs(size - previous));
  return `${difference} ${size > previous ? "more" : "less"} than before`;
}

// src/buildpacks/build-summary.ts
function buildSummary(built, milliseconds) {
  const title = built.reused ? "Image found, nothing to build" : "Image built";
  const facts = `${sizeText(built)}, ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatSeconds */ .Xo)(milliseconds)}`;
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .foldedSummary */ .dQ)(`\u{1F4E6} ${title}: ${facts}`, (summary) => addBuild(summary, built, milliseconds));
}
function addBuild(summary, built, milliseconds) {
  const buildpacks = usedBuildpacks(built.config);
  summary.table(
    ["", ""],
    [
      ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(built.image)],
      ...built.digest === void 0 || built.reused ? [] : [["Digest", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(built.digest)]],
      ["Build", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(built.id)],
      ["Builder", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(built.builder)],
      ...buildpacks.length === 0 ? [] : [["Buildpacks", buildpacks.map(({ id, version }) => `${id} ${version}`).join(", ")]],
      ["Size", sizeText(built)],
      ...built.appSize === void 0 ? [] : [
        ["App", `${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(built.appSize)} of the ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(HEROKU_LIMIT)} that Heroku allows`]
      ],
      ["Source", `${built.source.files} files, ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(built.source.bytes)}`],
      ["Time", (0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatSeconds */ .Xo)(milliseconds)]
    ]
  ).heading("Processes", 3).table(
    ["Type", "Command", "Entry point"],
    [
      ...builtProcesses(built.config).map((process2) => [
        process2.default ? `${process2.type} (default)` : process2.type,
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(process2.line),
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(process2.entryPoint.join(" "))
      ]),
      ["one-off", "any command", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .code */ .aY)(LAUNCHER_ENTRY_POINT.join(" "))]
    ]
  );
  if (built.source.leftOut.length > 0) {
    summary.details("Excluded from the source", (inner) => inner.code(built.source.leftOut.join("\n")));
  }
}
function sizeText({ size, previousSize }) {
  const compared = compareSizes(size, previousSize);
  return `${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(size)} compressed${compared === void 0 ? "" : `, ${compared}`}`;
}
function failedBuildSummary(error2) {
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .Summary */ .BD().heading("\u274C Image not built: nothing was deployed");
  const fix2 = error2 instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo ? error2.fix : void 0;
  const lines = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .describeError */ .Uc)(error2).split("\n");
  const quoted = lines.filter((line) => line.startsWith("  ")).map((line) => line.slice(2));
  const said = lines.filter((line) => !line.startsWith("  ") && line.trim() !== (fix2 ?? ""));
  const text = said.join("\n");
  const why = (fix2 === void 0 ? text : text.replace(` ${fix2}`, "")).trim();
  summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .bold */ .Cr)("Why: "), why.replace(/ Its last lines:$/, ""));
  if (fix2 !== void 0) summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_24__/* .bold */ .Cr)("To do: "), fix2);
  if (quoted.length > 0) summary.paragraph("Its last lines:").code(quoted.join("\n"));
  return summary.toString();
}

// src/buildpacks/cache-scope.ts
var UNMERGED = /^(pull_request|pull_request_target|pull_request_review|pull_request_review_comment|issue_comment|workflow_run)$/;
function cacheScope(of) {
  const { event, ref, environment } = of;
  if (UNMERGED.test(event) || ref.startsWith("refs/pull/") || environment === "review" || environment === "test") {
    return "review";
  }
  return `deployed ${environment} ${ref.startsWith("refs/tags/") ? "refs/tags" : ref}`;
}

// src/buildpacks/emulator-builder.ts
function emulatorBuilder(env, ports) {
  const url = loopback(env["RENGA_EMULATOR"]);
  if (url?.protocol !== "http:" || loopback(env["GITHUB_SERVER_URL"]) === void 0) return void 0;
  return { build: (request) => build(url, request, (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_2__/* .childEnvironment */ .Qc)(env, "npm"), ports) };
}
function loopback(text) {
  const url = URL.parse(text ?? "");
  if (url === null || url.username !== "" || url.password !== "") return void 0;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname) ? url : void 0;
}
async function build(url, { tree, app, env, output }, inherited, { log, signal }) {
  const line = ({ name, command }) => ({ name, command });
  const order = {
    root: tree.root,
    entries: tree.entries,
    app: {
      processes: app.processes.map(line),
      ...app.release === void 0 ? {} : { release: line(app.release) }
    },
    env,
    inherited,
    output
  };
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(order),
      redirect: "error",
      signal
    }).catch(lost);
    if (!answer.ok || answer.body === null)
      throw new Error(`The emulator's builder answered ${answer.status}: ${await beginning(answer)}`);
    const { size } = await follow(events(answer.body), log);
    const { imageConfig } = await (0,_docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .openOciLayout */ .eM)(output);
    return { image: `oci:${output}`, builder: EMBEDDED_BUILDER, size, config: imageConfig };
  } catch (error2) {
    signal.throwIfAborted();
    throw error2;
  }
}
function lost(cause) {
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo("The emulator exited before the image was built.", {
    fix: "Keep it running while its jobs run, and re-run the job.",
    ...cause === void 0 ? {} : { cause }
  });
}
async function follow(events2, log) {
  let result;
  try {
    result = await replay(events2, log);
  } finally {
    await events2.return();
  }
  if (result?.event === "built") return result;
  if (result === void 0) return lost();
  const { message, fix: fix2, cause, problems } = result;
  if (problems !== void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .ProblemsError */ .FQ(problems);
  const because = cause === void 0 ? {} : { cause: new Error(cause) };
  if (fix2 === void 0) throw new Error(`The emulator's builder failed: ${message}`, because);
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo(message, { fix: fix2, ...because });
}
async function replay(events2, log) {
  for (let next = await events2.next(); next.done !== true; next = await events2.next()) {
    const { value } = next;
    if (value.event === "built" || value.event === "failed") return value;
    if (value.event === "group-end") return void 0;
    if (value.event === "info") log.info(value.text);
    if (value.event === "group") {
      const result = await log.group(value.title, () => replay(events2, log));
      if (result !== void 0) return result;
    }
  }
  return void 0;
}
var ERROR_LENGTH = 1e3;
var LINE_LENGTH = 16 * 1024 * 1024;
async function beginning(answer) {
  let text = "";
  for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (text.length > ERROR_LENGTH) break;
  }
  return text.slice(0, ERROR_LENGTH).trim();
}
async function* events(body) {
  let rest = "";
  const texts = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await texts.read().catch(lost); !next.done; next = await texts.read().catch(lost)) {
      const lines = (rest + next.value).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > LINE_LENGTH) throw stranger();
      yield* lines.map(readEvent);
    }
  } finally {
    await texts.cancel().catch(() => {
    });
  }
}
function readEvent(line) {
  const event = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_20__/* .parseObject */ .lj)(line);
  if (event === void 0 || !isBuildEvent(event)) throw stranger();
  return event;
}
function isBuildEvent(event) {
  const isText = (name) => typeof event[name] === "string";
  const isTextOrNone = (name) => event[name] === void 0 || isText(name);
  switch (event["event"]) {
    case "alive":
    case "group-end":
      return true;
    case "info":
      return isText("text");
    case "group":
      return isText("title");
    case "built":
      return isText("directory") && typeof event["size"] === "number";
    case "failed":
      return isText("message") && isTextOrNone("fix") && isTextOrNone("cause") && (event["problems"] === void 0 || Array.isArray(event["problems"]));
    default:
      return false;
  }
}
var stranger = () => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo("RENGA_EMULATOR does not point to this emulator's builder.", {
  fix: "Run the job on an emulator of the same version as the action, and do not set RENGA_EMULATOR yourself."
});

// src/aws/ecr/registry-host.ts
function registryHosts(client, region, env) {
  const elsewhere = env["AWS_ENDPOINT_URL_ECR"] ?? env["AWS_ENDPOINT_URL"] ?? "";
  let asked;
  return async (registryId) => {
    if (elsewhere === "") return privateRegistryHost(registryId, region);
    asked ??= askedHost(client, region);
    return asked;
  };
}
async function askedHost(client, region) {
  const answer = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_19__/* .explaining */ .SK)(
    "ecr:GetAuthorizationToken",
    `the registry in ${region}`,
    () => client.send(new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_14__/* .GetAuthorizationTokenCommand */ .Eu({}))
  );
  return new URL(answer.authorizationData?.[0]?.proxyEndpoint ?? "https://unknown").host;
}
function privateRegistryHost(registryId, region) {
  return `${registryId}.dkr.ecr.${region}.${(0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_22__/* .partitionOf */ .iQ)(region).dnsSuffix}`;
}

// actions/build-from-buildpack/connect.ts
async function connectImages(context, inputs, environment) {
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_18__/* .openSession */ .f)(context, inputs);
  const { kind, name } = inputs.target;
  const repository = kind === "repository" ? name : (await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_16__/* .SsmPlatformSource */ .ao(session), name, environment)).appEnvironment.repository;
  const client = (0,_client_8302_js__WEBPACK_IMPORTED_MODULE_7__/* .ecrClient */ .G)(session);
  return new _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .EcrPublishedImages */ .lf({
    client,
    region: session.region,
    repository,
    registryHost: registryHosts(client, session.region, context.env),
    clock: context.clock,
    signal: context.signal
  });
}

// actions/build-from-buildpack/inputs.ts
var IMAGE = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;
var IMAGE_NAME = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?$/;
var REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_25__/* .Inputs */ .G(reader);
  const result = {
    workingDirectory: inputs.required("working-directory", "Use the app's directory, '.' for the root."),
    environment: (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_21__/* .requireEnvironmentName */ .U2)(inputs),
    builder: inputs.matching("builder", IMAGE, "the name of a builder image, e.g. 'heroku/builder:24'"),
    buildpacks: inputs.list("buildpacks"),
    envNames: readNames(inputs),
    target: inputs.choice("export", ["oci-layout", "docker-daemon"]) === "docker-daemon" ? "daemon" : "layout",
    imageName: inputs.matching(
      "image-name",
      IMAGE_NAME,
      "a name such as 'my-app:build', in lower case and without a digest"
    ),
    network: inputs.matching("network", /^[A-Za-z0-9][\w.-]*$/, "the name of a Docker network, e.g. 'host'"),
    cacheDirectory: inputs.matching(
      "cache-directory",
      /^[^:\0]+$/,
      "a path without a colon, e.g. .buildpacks"
    ),
    sizeLimit: inputs.integer("max-size-mb", { min: 0, max: 1e6 }) * 1e6 || void 0,
    repository: readRepository(inputs),
    previous: readPrevious2(inputs),
    buildIdKey: inputs.optional("build-id-key")
  };
  inputs.finish();
  return result;
}
function readNames(inputs) {
  const names = [...new Set(inputs.list("env"))];
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      inputs.problem(
        "env",
        `lists '${name.split("=")[0]}', which is not a valid environment variable name`,
        "List names only; the values come from the step's env."
      );
    }
  }
  return names;
}
function readRepository(inputs) {
  const region = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_21__/* .readRegion */ .XP)(inputs);
  const role = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_21__/* .readRole */ .fP)(inputs, "role-to-assume", region);
  const app = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_21__/* .readAppName */ .Tm)(inputs);
  const name = inputs.matching("repository", REPOSITORY, "an ECR repository's name without the registry");
  if (region === void 0) {
    if (role !== void 0)
      inputs.problem("aws-region", "is empty, but 'role-to-assume' needs it", "Use the region.");
    return void 0;
  }
  if (name !== void 0) return { region, role, target: { kind: "repository", name } };
  if (app === void 0) {
    inputs.problem("repository", "is empty, and so is 'app'", "Set 'repository', or 'app' and 'environment'.");
  }
  return { region, role, target: { kind: "app", name: app ?? "" } };
}
function readPrevious2(inputs) {
  const references = inputs.list("previous-image").filter((text) => !/^0+$/.test(text));
  for (const reference of references) {
    if (!/^(\w[\w.-]{0,127}|sha256:[0-9a-f]{64})$/.test(reference)) {
      inputs.problem("previous-image", `contains '${reference}'`, "Use tags, or digests as sha256:\u2026.");
    }
  }
  return references.slice(0, 20);
}
function readBuildEnv(names, env) {
  const missing = names.filter((name) => env[name] === void 0);
  if (missing.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .InputError */ .dz(
      "env",
      `names ${missing.map((name) => `'${name}'`).join(", ")}, not set in this step`,
      `Add it to the step: 'env: { ${missing[0]}: \u2026 }'.`
    );
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
}
var openTexts = ({ builder, imageName, environment, repository }) => [builder, imageName, environment, repository?.region, repository?.target.name].filter(
  (text) => text !== void 0
);
var SHORTEST_SECRET = 8;
function maskSecrets(values, log) {
  for (const value of values) {
    for (const line of /* @__PURE__ */ new Set([value, ...value.split(/\r?\n/)])) {
      if (line.length >= SHORTEST_SECRET) log.mask(line);
    }
  }
}

// src/buildpacks/build-failure.ts
var LONGEST = { reason: 2e3, line: 500 };
var MOST_LINES = 30;
function buildFailure(error2) {
  if (error2 instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .ProblemsError */ .FQ) {
    const [first, ...more] = error2.problems.toSorted((a, b) => a.severity.localeCompare(b.severity));
    return bounded(first === void 0 ? error2.message : (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .formatProblem */ .Vw)(first), more.map(_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .formatProblem */ .Vw));
  }
  const fix2 = error2 instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo ? error2.fix : void 0;
  const text = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .describeError */ .Uc)(error2).split("\n");
  const isQuoted = (line) => line.startsWith("  ");
  const said = text.filter((line) => !isQuoted(line)).join("\n");
  const reason = (fix2 === void 0 ? said : said.replace(fix2, "")).replace(/ Its last lines:\s*$/, "");
  const lines = text.filter(isQuoted).map((line) => line.slice(2));
  return { ...bounded(reason.trim(), lines), ...fix2 === void 0 ? {} : { fix: cut(fix2, LONGEST.reason) } };
}
var bounded = (reason, lines) => ({
  reason: cut(reason, LONGEST.reason),
  lines: lines.slice(-MOST_LINES).map((line) => cut(line, LONGEST.line))
});
var cut = (text, longest) => text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}\u2026`;

// actions/build-from-buildpack/outputs.ts
async function reportingFailure(context, work) {
  try {
    await work;
  } catch (error2) {
    context.setOutput("failure", JSON.stringify(buildFailure(error2)));
    throw error2;
  }
}
function writeOutputs(context, built) {
  context.setOutput("image", built.image);
  context.setOutput("digest", built.digest ?? "");
  context.setOutput("reused", String(built.reused));
  context.setOutput("build-id", built.id);
  context.setOutput("processes", JSON.stringify(builtProcesses(built.config)));
  context.setOutput("run-entry-point", JSON.stringify(LAUNCHER_ENTRY_POINT));
  context.setOutput("builder", built.builder);
  context.setOutput("buildpacks", JSON.stringify(usedBuildpacks(built.config)));
  context.setOutput("sbom-directory", built.sboms ?? "");
  context.setOutput("size-bytes", String(built.size));
  context.setOutput("app-size-bytes", built.appSize === void 0 ? "" : String(built.appSize));
}

// actions/build-from-buildpack/main.ts
var main = (context) => reportingFailure(context, build2(context));
async function build2(context) {
  const { log, clock, run, signal } = context;
  const { repository, ...inputs } = parseInputs(context.inputs);
  const env = readBuildEnv(inputs.envNames, context.env);
  context.redactor.open({ texts: openTexts({ ...inputs, repository }) });
  maskSecrets([...Object.values(env), inputs.buildIdKey ?? ""], log);
  const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_36__.resolve)(run.workspace, inputs.workingDirectory);
  const { app, problems } = await (0,_app_json_d81e_js__WEBPACK_IMPORTED_MODULE_6__/* .loadApp */ .A)(directory, inputs.environment, { workspace: run.workspace });
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_12__/* .settleProblems */ .Q)(problems, log);
  const started = clock.now();
  try {
    const built = await buildApp(
      {
        ...inputs,
        directory,
        prefix: (0,node_path__WEBPACK_IMPORTED_MODULE_36__.relative)(run.workspace, directory),
        app,
        env,
        commit: run.sha,
        scope: `${run.repository}/${inputs.workingDirectory}`,
        cacheScope: cacheScope({ event: run.eventName, ref: run.ref, environment: inputs.environment }),
        cacheDirectory: inputs.cacheDirectory && (0,node_path__WEBPACK_IMPORTED_MODULE_36__.resolve)(run.workspace, inputs.cacheDirectory),
        idKey: inputs.buildIdKey,
        temp: run.temp
      },
      {
        log,
        engine: new _docker_cli_db07_js__WEBPACK_IMPORTED_MODULE_1__/* .DockerCli */ .Vo({ env: context.env, log, clock, signal }),
        reader: new _published_images_51fb_js__WEBPACK_IMPORTED_MODULE_3__/* .PublicImages */ .UG(new _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_5__/* .OciRegistryReader */ .q1({ clock, signal })),
        embedded: emulatorBuilder(context.env, { log, signal }),
        published: repository && await connectImages(context, repository, inputs.environment)
      }
    );
    weigh(built.appSize, inputs.sizeLimit, log);
    writeOutputs(context, built);
    await context.writeSummary(buildSummary(built, clock.now() - started));
  } catch (error2) {
    if (error2 instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__/* .UserError */ .yo) await context.writeSummary(failedBuildSummary(error2));
    throw error2;
  }
}



/***/ }),

/***/ 9835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   q1: () => (/* binding */ OciRegistryReader),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(734);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/registry/oci-reader.ts
var ACCEPT = [
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest,
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest,
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerList
].join(", ");
var OciRegistryReader = class {
  #clock;
  #signal;
  #idleMs;
  /** `registry/repository` -> Authorization header. */
  #tokens = /* @__PURE__ */ new Map();
  constructor(options) {
    this.#clock = options.clock;
    this.#idleMs = options.idleMs;
    this.#signal = options.signal;
  }
  async manifest(reference) {
    const name = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_2__/* .formatImageReference */ .my)(reference);
    const path = `manifests/${reference.digest ?? reference.tag ?? "latest"}`;
    let mediaType = null;
    const request = async (start, signal) => {
      const response = await this.#get(reference, path, { accept: ACCEPT, ...range(start) }, signal);
      mediaType = response.headers.get("content-type");
      return response;
    };
    const chunks = [];
    for await (const chunk of this.#download(`The image ${name}`, request, 0)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const text = bytes.toString("utf8");
    if ((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(text) === void 0) {
      const shown = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .isPage */ .yp)(text) ? (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyInWords */ .jC)(text) : `an unreadable body of ${bytes.byteLength} bytes`;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
        `The image ${name} cannot be read: ${reference.registry} answered 200 with ${shown}.`,
        {
          fix: "Check what is between the runner and the registry (a proxy, a firewall), then re-run the job."
        }
      );
    }
    const digest = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    if (reference.digest !== void 0 && reference.digest !== digest) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The image ${name} arrived with the digest ${digest}.`, {
        fix: "Re-run the job."
      });
    }
    return { mediaType: mediaType ?? _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest, digest, bytes };
  }
  blob(reference, blob, start = 0) {
    return this.#download(
      `The blob ${blob.digest} of ${reference.registry}/${reference.repository}`,
      (from, signal) => this.#get(reference, `blobs/${blob.digest}`, range(from), signal),
      start
    );
  }
  #download(what, request, start) {
    return (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .download */ .RG)({ what, request, start, clock: this.#clock, signal: this.#signal, idleMs: this.#idleMs });
  }
  async #get({ registry, repository }, path, headers, signal) {
    const local = LOCAL.test(`${registry}/`);
    const url = `${local ? "http" : "https"}://${registry}/v2/${repository}/${path}`;
    const key = `${registry}/${repository}`;
    const known = this.#tokens.get(key);
    const ask = (authorization) => fetch(url, {
      headers: { ...headers, ...authorization === void 0 ? {} : { authorization } },
      signal
    });
    const first = await ask(known);
    const challenge = first.headers.get("www-authenticate");
    if (first.status !== 401 || challenge === null) return first;
    await first.body?.cancel();
    const token = await anonymousToken(challenge, key, signal);
    if (token === void 0) return first;
    this.#tokens.set(key, `Bearer ${token}`);
    return ask(`Bearer ${token}`);
  }
};
var LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//;
var range = (start) => start === 0 ? {} : { range: `bytes=${start}-` };
async function anonymousToken(challenge, key, signal) {
  const part = (name) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1];
  const realm = part("realm");
  if (!/^bearer /i.test(challenge) || realm === void 0 || !URL.canParse(realm)) return void 0;
  const url = new URL(realm);
  if (url.protocol !== "https:" && !LOCAL.test(key)) return void 0;
  const service = part("service");
  if (service !== void 0) url.searchParams.set("service", service);
  url.searchParams.set("scope", part("scope") ?? `repository:${key.slice(key.indexOf("/") + 1)}:pull`);
  const response = await fetch(url, { signal });
  if (!response.ok) return void 0;
  const text = await response.text();
  const answer = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(text);
  if (answer === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The registry's token service ${url.host} answered with ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyInWords */ .jC)(text)}.`, {
      fix: "Check what is between the runner and the registry (a proxy, a firewall), then re-run the job."
    });
  const token = answer["token"] ?? answer["access_token"];
  return typeof token === "string" ? token : void 0;
}

// src/runtime/format.ts
function formatBytes(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return unit === 0 ? `${value} B` : `${value.toFixed(1)} ${units[unit] ?? "GB"}`;
}
function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1e3;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}




/***/ }),

/***/ 1936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   Sc: () => (/* binding */ buildProcess),
/* harmony export */   TH: () => (/* binding */ canonicalProcessName),
/* harmony export */   _7: () => (/* binding */ DEFAULT_SIZE),
/* harmony export */   _v: () => (/* binding */ DEFAULT_STEPS),
/* harmony export */   d5: () => (/* binding */ MAX_PROCESS_NAME),
/* harmony export */   fL: () => (/* binding */ isProcessName),
/* harmony export */   pE: () => (/* binding */ suggestProcessName),
/* harmony export */   t5: () => (/* binding */ SIZE_NAMES),
/* harmony export */   x_: () => (/* binding */ isSingletonName)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(628);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/app/sizes.ts
var FARGATE_MEMORY = /* @__PURE__ */ new Map([
  [256, [512, 1024, 2048]],
  [512, steps(1024, 4096, 1024)],
  [1024, steps(2048, 8192, 1024)],
  [2048, steps(4096, 16384, 1024)],
  [4096, steps(8192, 30720, 1024)],
  [8192, steps(16384, 61440, 4096)],
  [16384, steps(32768, 122880, 8192)]
]);
var DYNOS = {
  free: [256, 1024],
  eco: [256, 1024],
  hobby: [256, 1024],
  basic: [256, 1024],
  "standard-1x": [256, 1024],
  "standard-2x": [512, 2048],
  "performance-m": [2048, 4096],
  "performance-l": [4096, 16384],
  "performance-l-ram": [4096, 30720],
  "performance-xl": [16384, 65536],
  "performance-2xl": [16384, 122880],
  "private-s": [512, 2048],
  "private-m": [2048, 4096],
  "private-l": [4096, 16384],
  "private-memory-l": [4096, 30720],
  "private-memory-xl": [16384, 65536],
  "private-memory-2xl": [16384, 122880],
  "shield-s": [512, 2048],
  "shield-m": [2048, 4096],
  "shield-l": [4096, 16384],
  "shield-memory-l": [4096, 30720],
  "shield-memory-xl": [16384, 65536],
  "shield-memory-2xl": [16384, 122880],
  "dyno-1c-0.5gb": [256, 1024],
  "dyno-2c-1gb": [512, 2048],
  "dyno-1c-4gb": [1024, 4096],
  "dyno-1c-8gb": [1024, 8192],
  "dyno-2c-4gb": [2048, 4096],
  "dyno-2c-8gb": [2048, 8192],
  "dyno-2c-16gb": [2048, 16384],
  "dyno-4c-8gb": [4096, 8192],
  "dyno-4c-16gb": [4096, 16384],
  "dyno-4c-32gb": [8192, 32768],
  "dyno-8c-16gb": [8192, 16384],
  "dyno-8c-32gb": [8192, 32768],
  "dyno-8c-64gb": [16384, 65536],
  "dyno-16c-32gb": [16384, 32768],
  "dyno-16c-64gb": [16384, 65536],
  "dyno-16c-128gb": [16384, 122880]
};
var RENAMED = {
  "1x": "standard-1x",
  "2x": "standard-2x",
  px: "performance-l",
  performance: "performance-m"
};
var SHORT = {
  "performance-2xl": 126,
  "private-memory-2xl": 126,
  "shield-memory-2xl": 126,
  "dyno-16c-128gb": 128
};
var SIZE_NAMES = Object.keys(DYNOS);
var DEFAULT_SIZE = { name: "standard-1x", cpu: 256, memory: 1024 };
function parseSize(text) {
  const wanted = text.trim().toLowerCase();
  const pair = /^(\d{1,6})\/(\d{1,7})$/.exec(wanted);
  if (pair !== null) return fargateSize(Number(pair[1]), Number(pair[2]));
  const name = Object.hasOwn(RENAMED, wanted) ? RENAMED[wanted] ?? wanted : wanted;
  const dyno = Object.hasOwn(DYNOS, name) ? DYNOS[name] : void 0;
  if (dyno === void 0) {
    return {
      message: `'${text}' is not a process size.`,
      fix: `${(0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(text, SIZE_NAMES)}Use a dyno size such as standard-1x, standard-2x or performance-m, or a Fargate size as <cpu units>/<MiB>, such as 512/1024.`
    };
  }
  const size = { name, cpu: dyno[0], memory: dyno[1] };
  const gigabytes = Object.hasOwn(SHORT, name) ? SHORT[name] : void 0;
  if (gigabytes === void 0) return { size };
  return {
    size,
    warning: {
      message: `A ${name} dyno has ${gigabytes} GB of memory; the largest Fargate task has 120 GiB.`,
      fix: "Check that 120 GiB is enough, or run this process on EC2."
    }
  };
}
function fargateSize(cpu, memory) {
  const offered = FARGATE_MEMORY.get(cpu);
  if (offered === void 0) {
    return {
      message: `Fargate has no task with ${cpu} CPU units.`,
      fix: `Use one of ${[...FARGATE_MEMORY.keys()].join(", ")} CPU units (1024 = one vCPU).`
    };
  }
  if (offered.includes(memory)) return { size: { name: `${cpu}/${memory}`, cpu, memory } };
  return {
    message: `Fargate has no task with ${cpu} CPU units and ${memory} MiB.`,
    fix: `With ${cpu} CPU units, use ${describeMemory(offered)} MiB.`
  };
}
function describeMemory(offered) {
  const [first = 0, second = 0] = offered;
  return offered.length <= 4 ? `one of ${offered.join(", ")}` : `${first} to ${offered.at(-1) ?? first} in steps of ${second - first}`;
}
function steps(from, to, by) {
  return Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by);
}

// src/app/process-name.ts
var PROCESS_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
var MAX_PROCESS_NAME = 63;
function canonicalProcessName(spelling) {
  return spelling.replaceAll("_", "-").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function isProcessName(name) {
  return name.length <= MAX_PROCESS_NAME && PROCESS_NAME.test(name);
}
function suggestProcessName(spelling) {
  const words = canonicalProcessName(spelling).replace(/[^a-z0-9]+/g, "-");
  const name = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .trimChar */ .RS)(words.slice(0, MAX_PROCESS_NAME), "-");
  return isProcessName(name) ? name : void 0;
}

// src/app/process-type.ts
var DEFAULT_STOP_TIMEOUT = 30;
var DEFAULT_BAKE_MINUTES = 3;
var DEFAULT_STEPS = {
  canary: { percent: 5, minutes: 10 },
  linear: { percent: 10, minutes: 6 }
};
var SINGLETONS = /* @__PURE__ */ new Set(["clock", "scheduler"]);
function buildProcess(name, command, at, settings) {
  return {
    name,
    command,
    ...settings?.quantity === void 0 ? {} : { quantity: settings.quantity },
    size: settings?.size ?? DEFAULT_SIZE,
    ...settings?.healthCheck === void 0 ? {} : { healthCheck: settings.healthCheck },
    ...settings?.autoscaling === void 0 ? {} : { autoscaling: settings.autoscaling },
    deploy: deployOptions(name, settings),
    at
  };
}
function deployOptions(name, settings) {
  const strategy = settings?.strategy ?? (name === "web" ? "blue-green" : "rolling");
  const steps2 = strategy === "canary" || strategy === "linear" ? DEFAULT_STEPS[strategy] : void 0;
  return {
    strategy,
    ...steps2 === void 0 ? {} : { shift: { ...steps2, ...settings?.shift } },
    bakeMinutes: settings?.bakeMinutes ?? (strategy === "rolling" ? 0 : DEFAULT_BAKE_MINUTES),
    singleton: settings?.singleton ?? (isSingletonName(name) && (settings?.quantity ?? 0) <= 1),
    ...settings?.drainFirst === true ? { drainFirst: true } : {},
    ...settings?.order === void 0 ? {} : { order: settings.order },
    stopTimeout: settings?.stopTimeout ?? DEFAULT_STOP_TIMEOUT
  };
}
function isSingletonName(name) {
  return SINGLETONS.has(name);
}
function quantityOf(process) {
  return process.quantity ?? (process.name === "web" ? 1 : 0);
}




/***/ }),

/***/ 7449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkSettings),
/* harmony export */   L: () => (/* binding */ processesOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1936);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(300);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/app/process-table.ts
var IMAGE_LOCATION = { file: "image" };
function processesOf(app, imageProcesses) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Zw();
  const image = /* @__PURE__ */ new Map();
  for (const process of imageProcesses) {
    const type = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalProcessName */ .TH)(process.type);
    if ((0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .isProcessName */ .fL)(type)) image.set(type, process);
    else warnName(process.type, problems);
  }
  const declared = [...app.processes, ...app.release === void 0 ? [] : [app.release]];
  const known = new Set(declared.map((process) => process.name));
  const added = [...image].filter(([type]) => !known.has(type)).map(([type, process]) => (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .buildProcess */ .Sc)(type, process.command, IMAGE_LOCATION, app.settings?.get(type)));
  const kept = image.size === 0 ? declared : declared.filter((process) => checkInImage(process, image, problems));
  const all = [...kept, ...added];
  checkSettings(app, /* @__PURE__ */ new Set([...known, ...image.keys()]), "the Procfile and the image declare", problems);
  if (all.length === 0) {
    problems.error(
      { file: "Procfile" },
      "There are no process types: the repository has no Procfile and the image declares none.",
      "Add a Procfile with a line such as 'web: npm start'."
    );
  }
  const release = all.find((process) => process.name === "release");
  return {
    processes: all.filter((process) => process.name !== "release"),
    ...release === void 0 ? {} : { release },
    problems: problems.all
  };
}
function checkSettings(app, known, where, problems) {
  for (const [type, settings] of app.settings ?? []) {
    if (known.has(type) || settings.quantity === 0) continue;
    const guess = (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(type, known);
    const spelling = [...app.aliases].find(([, name]) => name === guess)?.[0];
    const hint = guess === void 0 ? "" : `Did you mean '${guess}'${spelling === void 0 ? "" : ` (in the Procfile '${spelling}')`}? `;
    const message = `There is no process type '${settings.spelling}'; ${where} ${known.size === 0 ? "none" : [...known].join(", ")}.`;
    const fix = `${hint}Rename it, or add it to the Procfile.`;
    if (settings.advisory === true) problems.warning(settings.at, message, fix);
    else problems.error(settings.at, message, fix);
  }
}
function checkInImage(process, image, problems) {
  if (image.has(process.name)) return true;
  const message = `The image has no process type '${process.name}'; it has ${[...image.keys()].join(", ")}.`;
  const fix = "Build the image from this commit and its Procfile.";
  if (process.name === "release" || (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .quantityOf */ .Ri)(process) > 0) problems.error(process.at, message, fix);
  else problems.warning(process.at, message, fix);
  return false;
}
function warnName(type, problems) {
  problems.warning(
    IMAGE_LOCATION,
    `The process type '${type}' of the image cannot run: names must be at most 63 letters, digits, hyphens and underscores.`,
    "Rename it in the buildpack or add an entry to the Procfile."
  );
}




/***/ }),

/***/ 4898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readProcessTable)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(300);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/image/oci/process-table.ts
function readProcessTable(config) {
  const label = config.config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_METADATA_LABEL */ .Ut];
  const metadata = label === void 0 ? void 0 : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(label);
  const defaultEntrypoint = config.config.entrypoint[0];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asObjects */ .Nt)(metadata?.["processes"]).flatMap((process) => {
    const type = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(process["type"]);
    if (type === void 0) return [];
    const workingDirectory = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(process["working-dir"]);
    const entry = `/cnb/process/${type}`;
    return [
      {
        type,
        command: commandLine(process),
        entryPoint: [entry],
        default: process["default"] === true || defaultEntrypoint === entry,
        ...workingDirectory === void 0 || workingDirectory === "" ? {} : { workingDirectory }
      }
    ];
  });
}
function commandLine(process) {
  const words = typeof process["command"] === "string" ? [process["command"]] : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(process["command"]);
  const args = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(process["args"]);
  const [shell, flag] = [...words, ...args];
  if (shell !== void 0 && /(^|\/)(ba|da)?sh$/.test(shell) && flag !== void 0 && /^-l?c$/.test(flag)) {
    return [...words, ...args].slice(2).join(" ");
  }
  return [...words, ...args].map(quoted).join(" ");
}
var quoted = (word) => /\s|^$/.test(word) ? JSON.stringify(word) : word;




/***/ }),

/***/ 6546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ RegistryReadError),
/* harmony export */   UG: () => (/* binding */ PublicImages),
/* harmony export */   eS: () => (/* binding */ formatImageName),
/* harmony export */   "if": () => (/* binding */ parseImageName),
/* harmony export */   k$: () => (/* binding */ lifecycleName),
/* harmony export */   lf: () => (/* binding */ EcrPublishedImages)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6272);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/registry/ports.ts
var RegistryReadError = class extends _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo {
  name = "RegistryReadError";
};

// src/registry/choose-platform.ts
function choosePlatform(manifests, architecture, where) {
  const images = manifests.filter(
    (manifest) => manifest.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest"
  );
  const fitting = images.length === 1 ? images[0] : images.find(({ platform }) => platform?.os === "linux" && platform.architecture === architecture);
  if (fitting !== void 0) return fitting;
  throw new RegistryReadError(`The image ${where} is not available for linux/${architecture}.`, {
    fix: "Use an image built for it, or a runner of another architecture."
  });
}

// src/registry/image-name.ts
var NAME = /^(?:((?:[a-z0-9][a-z0-9.-]*(?::\d+)?|\[[0-9a-f:]+\](?::\d+)?))\/)?([a-z0-9]+(?:(?:[._]|__|-+|\/)[a-z0-9]+)*)(?::(\w[\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/i;
function parseImageName(text) {
  const match = NAME.exec(text);
  const [, first, rest = "", tag, digest] = match ?? [];
  if (match === null) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`'${text}' is not an image name.`, {
      fix: "Use registry/repository:tag, e.g. 'heroku/builder:24'."
    });
  }
  const isRegistry = first !== void 0 && (/[.:[]/.test(first) || first === "localhost");
  const path = isRegistry || first === void 0 ? rest : `${first}/${rest}`;
  const registry = isRegistry ? first.replace(/^index\.docker\.io$/, "docker.io") : "docker.io";
  const repository = registry === "docker.io" && !path.includes("/") ? `library/${path}` : path;
  return {
    registry,
    repository,
    ...digest === void 0 ? { tag: tag ?? "latest" } : { digest }
  };
}
function formatImageName({ registry, repository, tag, digest }) {
  return `${registry}/${repository}${digest === void 0 ? `:${tag ?? "latest"}` : `@${digest}`}`;
}
function lifecycleName(name) {
  return formatImageName({
    ...name,
    registry: name.registry === "docker.io" ? "index.docker.io" : name.registry
  });
}

// src/registry/public-images.ts
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
var PublicImages = class {
  #reader;
  constructor(reader) {
    this.#reader = reader;
  }
  async image(text, architecture) {
    try {
      return await this.#read(apiReference(text), formatImageName(parseImageName(text)), architecture);
    } catch (error) {
      if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) || error instanceof RegistryReadError) throw error;
      throw new RegistryReadError(error.message, { cause: error });
    }
  }
  blob(text, blob) {
    return this.#reader.blob(apiReference(text), blob);
  }
  async #read(reference, shown, architecture) {
    const top = await this.#reader.manifest(reference);
    const index = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(decode(top.bytes), top.mediaType);
    const { registry, repository } = reference;
    const found = index?.kind === "index" ? await this.#reader.manifest({
      registry,
      repository,
      digest: choosePlatform(index.manifests, architecture, shown).digest
    }) : top;
    const document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(decode(found.bytes), found.mediaType);
    if (document?.kind !== "image") throw unreadable(shown, "its manifest is not an image manifest");
    const { manifest } = document;
    const configBytes = await this.#document(reference, manifest.config, shown);
    const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .FB)(decode(configBytes));
    if (config === void 0) throw unreadable(shown, "its config is not an image config");
    return {
      topDigest: top.digest,
      digest: found.digest,
      manifestBytes: found.bytes,
      manifest,
      configBytes,
      config
    };
  }
  async #document(reference, blob, shown) {
    if (blob.size > DOCUMENT_LIMIT) throw unreadable(shown, `its config has ${blob.size} bytes`);
    const chunks = [];
    for await (const chunk of this.#reader.blob(reference, blob)) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes) !== blob.digest) throw unreadable(shown, "its config does not match its digest");
    return bytes;
  }
};
function apiReference(text) {
  const name = parseImageName(text);
  return { ...name, registry: name.registry === "docker.io" ? "registry-1.docker.io" : name.registry };
}
var decode = (bytes) => Buffer.from(bytes).toString("utf8");
var unreadable = (shown, what) => new RegistryReadError(`The image ${shown} cannot be read: ${what}.`);

// src/aws/ecr/published-images.ts
var EcrPublishedImages = class {
  #options;
  #reader;
  constructor(options) {
    this.#options = options;
    this.#reader = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .EcrReader */ .iz(options);
  }
  async find(references) {
    const found = /* @__PURE__ */ new Map();
    for (const image of await this.#images([...new Set(references)])) {
      const { imageTag, imageDigest } = image.imageId ?? {};
      const text = image.imageManifest;
      const document = text === void 0 ? void 0 : (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(text, image.imageManifestMediaType);
      if (!imageDigest || text === void 0 || document?.kind !== "image" || !image.registryId) continue;
      const host = await this.#options.registryHost(image.registryId);
      const published = this.#published(host, imageDigest, Buffer.from(text), document.manifest);
      for (const reference of [imageTag, imageDigest]) {
        if (reference !== void 0 && references.includes(reference)) found.set(reference, published);
      }
    }
    return found;
  }
  async #images(references) {
    const { client, repository, region, signal } = this.#options;
    if (references.length === 0) return [];
    const imageIds = references.map(
      (text) => text.startsWith("sha256:") ? { imageDigest: text } : { imageTag: text }
    );
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .explaining */ .SK)("ecr:BatchGetImage", `repository '${repository}' in ${region}`, async () => {
      try {
        const command = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .BatchGetImageCommand */ .P8({
          repositoryName: repository,
          imageIds,
          acceptedMediaTypes: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCEPTED_MANIFESTS */ .bb
        });
        return (await client.send(command, { abortSignal: signal })).images ?? [];
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, "RepositoryNotFoundException")) return [];
        throw error;
      }
    });
  }
  #published(host, digest, manifestBytes, manifest) {
    const { repository } = this.#options;
    const reference = `${host}/${repository}@${digest}`;
    const blob = (wanted) => this.#reader.document({ repository }, wanted);
    return {
      reference,
      digest,
      mediaType: manifest.mediaType,
      manifestBytes,
      manifest,
      blob,
      config: async () => {
        const bytes = await blob(manifest.config);
        const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .FB)(new TextDecoder().decode(bytes));
        if (config === void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The image ${reference} has no readable config.`);
        return { bytes, config };
      }
    };
  }
};




/***/ })

};
