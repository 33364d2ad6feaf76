export const id = 1679;
export const ids = [1679];
export const modules = {

/***/ 1679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadApp)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1936);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(300);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3458);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(628);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3527);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// src/app/load-app.ts




// src/app/source-text.ts
var SourceText = class {
  file;
  text;
  #lineStarts;
  constructor(file, text2) {
    this.file = file;
    this.text = text2;
    const starts = [0];
    for (const match of text2.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
    this.#lineStarts = starts;
  }
  at(offset) {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
  /** The lines without their ends: LF, CRLF or a lone CR. */
  get lines() {
    return this.text.split(/\r\n|\r|\n/);
  }
};
function readSource(file, text2, problems) {
  let content = text2;
  if (content.startsWith("\uFEFF")) {
    content = content.slice(1);
    problems.warning(
      { file, line: 1, column: 1 },
      "The file starts with a byte order mark, which other tools read as part of the first word.",
      "Save it as 'UTF-8' instead of 'UTF-8 with BOM'."
    );
  }
  const source = new SourceText(file, content);
  const nul = content.indexOf("\0");
  if (nul === -1) return source;
  problems.error(
    source.at(nul),
    "The file is not a text file: it contains a NUL character.",
    "Save it as plain UTF-8 text."
  );
  return void 0;
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text2,ignoreTrivia=false){const len=text2.length;let pos=0,value="",tokenOffset=0,token=16,lineNumber=0,lineStartOffset=0,tokenLineStartOffset=0,prevTokenLineStartOffset=0,scanError=0;function scanHexDigits(count,exact){let digits=0;let value2=0;while(digits<count||!exact){let ch=text2.charCodeAt(pos);if(ch>=48&&ch<=57){value2=value2*16+ch-48}else if(ch>=65&&ch<=70){value2=value2*16+ch-65+10}else if(ch>=97&&ch<=102){value2=value2*16+ch-97+10}else{break}pos++;digits++}if(digits<count){value2=-1}return value2}function setPosition(newPosition){pos=newPosition;value="";tokenOffset=0;token=16;scanError=0}function scanNumber(){let start=pos;if(text2.charCodeAt(pos)===48){pos++}else{pos++;while(pos<text2.length&&isDigit(text2.charCodeAt(pos))){pos++}}if(pos<text2.length&&text2.charCodeAt(pos)===46){pos++;if(pos<text2.length&&isDigit(text2.charCodeAt(pos))){pos++;while(pos<text2.length&&isDigit(text2.charCodeAt(pos))){pos++}}else{scanError=3;return text2.substring(start,pos)}}let end=pos;if(pos<text2.length&&(text2.charCodeAt(pos)===69||text2.charCodeAt(pos)===101)){pos++;if(pos<text2.length&&text2.charCodeAt(pos)===43||text2.charCodeAt(pos)===45){pos++}if(pos<text2.length&&isDigit(text2.charCodeAt(pos))){pos++;while(pos<text2.length&&isDigit(text2.charCodeAt(pos))){pos++}end=pos}else{scanError=3}}return text2.substring(start,end)}function scanString(){let result="",start=pos;while(true){if(pos>=len){result+=text2.substring(start,pos);scanError=2;break}const ch=text2.charCodeAt(pos);if(ch===34){result+=text2.substring(start,pos);pos++;break}if(ch===92){result+=text2.substring(start,pos);pos++;if(pos>=len){scanError=2;break}const ch2=text2.charCodeAt(pos++);switch(ch2){case 34:result+='"';break;case 92:result+="\\";break;case 47:result+="/";break;case 98:result+="\b";break;case 102:result+="\f";break;case 110:result+="\n";break;case 114:result+="\r";break;case 116:result+="	";break;case 117:const ch3=scanHexDigits(4,true);if(ch3>=0){result+=String.fromCharCode(ch3)}else{scanError=4}break;default:scanError=5}start=pos;continue}if(ch>=0&&ch<=31){if(isLineBreak(ch)){result+=text2.substring(start,pos);scanError=2;break}else{scanError=6}}pos++}return result}function scanNext(){value="";scanError=0;tokenOffset=pos;lineStartOffset=lineNumber;prevTokenLineStartOffset=tokenLineStartOffset;if(pos>=len){tokenOffset=len;return token=17}let code=text2.charCodeAt(pos);if(isWhiteSpace(code)){do{pos++;value+=String.fromCharCode(code);code=text2.charCodeAt(pos)}while(isWhiteSpace(code));return token=15}if(isLineBreak(code)){pos++;value+=String.fromCharCode(code);if(code===13&&text2.charCodeAt(pos)===10){pos++;value+="\n"}lineNumber++;tokenLineStartOffset=pos;return token=14}switch(code){case 123:pos++;return token=1;case 125:pos++;return token=2;case 91:pos++;return token=3;case 93:pos++;return token=4;case 58:pos++;return token=6;case 44:pos++;return token=5;case 34:pos++;value=scanString();return token=10;case 47:const start=pos-1;if(text2.charCodeAt(pos+1)===47){pos+=2;while(pos<len){if(isLineBreak(text2.charCodeAt(pos))){break}pos++}value=text2.substring(start,pos);return token=12}if(text2.charCodeAt(pos+1)===42){pos+=2;const safeLength=len-1;let commentClosed=false;while(pos<safeLength){const ch=text2.charCodeAt(pos);if(ch===42&&text2.charCodeAt(pos+1)===47){pos+=2;commentClosed=true;break}pos++;if(isLineBreak(ch)){if(ch===13&&text2.charCodeAt(pos)===10){pos++}lineNumber++;tokenLineStartOffset=pos}}if(!commentClosed){pos++;scanError=1}value=text2.substring(start,pos);return token=13}value+=String.fromCharCode(code);pos++;return token=16;case 45:value+=String.fromCharCode(code);pos++;if(pos===len||!isDigit(text2.charCodeAt(pos))){return token=16}case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:value+=scanNumber();return token=11;default:while(pos<len&&isUnknownContentCharacter(code)){pos++;code=text2.charCodeAt(pos)}if(tokenOffset!==pos){value=text2.substring(tokenOffset,pos);switch(value){case"true":return token=8;case"false":return token=9;case"null":return token=7}return token=16}value+=String.fromCharCode(code);pos++;return token=16}}function isUnknownContentCharacter(code){if(isWhiteSpace(code)||isLineBreak(code)){return false}switch(code){case 125:case 93:case 123:case 91:case 34:case 58:case 44:case 47:return false}return true}function scanNextNonTrivia(){let result;do{result=scanNext()}while(result>=12&&result<=15);return result}return{setPosition,getPosition:()=>pos,scan:ignoreTrivia?scanNextNonTrivia:scanNext,getToken:()=>token,getTokenValue:()=>value,getTokenOffset:()=>tokenOffset,getTokenLength:()=>pos-tokenOffset,getTokenStartLine:()=>lineStartOffset,getTokenStartCharacter:()=>tokenOffset-prevTokenLineStartOffset,getTokenError:()=>scanError}}function isWhiteSpace(ch){return ch===32||ch===9}function isLineBreak(ch){return ch===10||ch===13}function isDigit(ch){return ch>=48&&ch<=57}var CharacterCodes;(function(CharacterCodes2){CharacterCodes2[CharacterCodes2["lineFeed"]=10]="lineFeed";CharacterCodes2[CharacterCodes2["carriageReturn"]=13]="carriageReturn";CharacterCodes2[CharacterCodes2["space"]=32]="space";CharacterCodes2[CharacterCodes2["_0"]=48]="_0";CharacterCodes2[CharacterCodes2["_1"]=49]="_1";CharacterCodes2[CharacterCodes2["_2"]=50]="_2";CharacterCodes2[CharacterCodes2["_3"]=51]="_3";CharacterCodes2[CharacterCodes2["_4"]=52]="_4";CharacterCodes2[CharacterCodes2["_5"]=53]="_5";CharacterCodes2[CharacterCodes2["_6"]=54]="_6";CharacterCodes2[CharacterCodes2["_7"]=55]="_7";CharacterCodes2[CharacterCodes2["_8"]=56]="_8";CharacterCodes2[CharacterCodes2["_9"]=57]="_9";CharacterCodes2[CharacterCodes2["a"]=97]="a";CharacterCodes2[CharacterCodes2["b"]=98]="b";CharacterCodes2[CharacterCodes2["c"]=99]="c";CharacterCodes2[CharacterCodes2["d"]=100]="d";CharacterCodes2[CharacterCodes2["e"]=101]="e";CharacterCodes2[CharacterCodes2["f"]=102]="f";CharacterCodes2[CharacterCodes2["g"]=103]="g";CharacterCodes2[CharacterCodes2["h"]=104]="h";CharacterCodes2[CharacterCodes2["i"]=105]="i";CharacterCodes2[CharacterCodes2["j"]=106]="j";CharacterCodes2[CharacterCodes2["k"]=107]="k";CharacterCodes2[CharacterCodes2["l"]=108]="l";CharacterCodes2[CharacterCodes2["m"]=109]="m";CharacterCodes2[CharacterCodes2["n"]=110]="n";CharacterCodes2[CharacterCodes2["o"]=111]="o";CharacterCodes2[CharacterCodes2["p"]=112]="p";CharacterCodes2[CharacterCodes2["q"]=113]="q";CharacterCodes2[CharacterCodes2["r"]=114]="r";CharacterCodes2[CharacterCodes2["s"]=115]="s";CharacterCodes2[CharacterCodes2["t"]=116]="t";CharacterCodes2[CharacterCodes2["u"]=117]="u";CharacterCodes2[CharacterCodes2["v"]=118]="v";CharacterCodes2[CharacterCodes2["w"]=119]="w";CharacterCodes2[CharacterCodes2["x"]=120]="x";CharacterCodes2[CharacterCodes2["y"]=121]="y";CharacterCodes2[CharacterCodes2["z"]=122]="z";CharacterCodes2[CharacterCodes2["A"]=65]="A";CharacterCodes2[CharacterCodes2["B"]=66]="B";CharacterCodes2[CharacterCodes2["C"]=67]="C";CharacterCodes2[CharacterCodes2["D"]=68]="D";CharacterCodes2[CharacterCodes2["E"]=69]="E";CharacterCodes2[CharacterCodes2["F"]=70]="F";CharacterCodes2[CharacterCodes2["G"]=71]="G";CharacterCodes2[CharacterCodes2["H"]=72]="H";CharacterCodes2[CharacterCodes2["I"]=73]="I";CharacterCodes2[CharacterCodes2["J"]=74]="J";CharacterCodes2[CharacterCodes2["K"]=75]="K";CharacterCodes2[CharacterCodes2["L"]=76]="L";CharacterCodes2[CharacterCodes2["M"]=77]="M";CharacterCodes2[CharacterCodes2["N"]=78]="N";CharacterCodes2[CharacterCodes2["O"]=79]="O";CharacterCodes2[CharacterCodes2["P"]=80]="P";CharacterCodes2[CharacterCodes2["Q"]=81]="Q";CharacterCodes2[CharacterCodes2["R"]=82]="R";CharacterCodes2[CharacterCodes2["S"]=83]="S";CharacterCodes2[CharacterCodes2["T"]=84]="T";CharacterCodes2[CharacterCodes2["U"]=85]="U";CharacterCodes2[CharacterCodes2["V"]=86]="V";CharacterCodes2[CharacterCodes2["W"]=87]="W";CharacterCodes2[CharacterCodes2["X"]=88]="X";CharacterCodes2[CharacterCodes2["Y"]=89]="Y";CharacterCodes2[CharacterCodes2["Z"]=90]="Z";CharacterCodes2[CharacterCodes2["asterisk"]=42]="asterisk";CharacterCodes2[CharacterCodes2["backslash"]=92]="backslash";CharacterCodes2[CharacterCodes2["closeBrace"]=125]="closeBrace";CharacterCodes2[CharacterCodes2["closeBracket"]=93]="closeBracket";CharacterCodes2[CharacterCodes2["colon"]=58]="colon";CharacterCodes2[CharacterCodes2["comma"]=44]="comma";CharacterCodes2[CharacterCodes2["dot"]=46]="dot";CharacterCodes2[CharacterCodes2["doubleQuote"]=34]="doubleQuote";CharacterCodes2[CharacterCodes2["minus"]=45]="minus";CharacterCodes2[CharacterCodes2["openBrace"]=123]="openBrace";CharacterCodes2[CharacterCodes2["openBracket"]=91]="openBracket";CharacterCodes2[CharacterCodes2["plus"]=43]="plus";CharacterCodes2[CharacterCodes2["slash"]=47]="slash";CharacterCodes2[CharacterCodes2["formFeed"]=12]="formFeed";CharacterCodes2[CharacterCodes2["tab"]=9]="tab"})(CharacterCodes||(CharacterCodes={}));
// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces=new Array(20).fill(0).map((_,index)=>{return" ".repeat(index)});var maxCachedValues=200;var cachedBreakLinesWithSpaces={" ":{"\n":new Array(maxCachedValues).fill(0).map((_,index)=>{return"\n"+" ".repeat(index)}),"\r":new Array(maxCachedValues).fill(0).map((_,index)=>{return"\r"+" ".repeat(index)}),"\r\n":new Array(maxCachedValues).fill(0).map((_,index)=>{return"\r\n"+" ".repeat(index)})},"	":{"\n":new Array(maxCachedValues).fill(0).map((_,index)=>{return"\n"+"	".repeat(index)}),"\r":new Array(maxCachedValues).fill(0).map((_,index)=>{return"\r"+"	".repeat(index)}),"\r\n":new Array(maxCachedValues).fill(0).map((_,index)=>{return"\r\n"+"	".repeat(index)})}};
// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;(function(ParseOptions2){ParseOptions2.DEFAULT={allowTrailingComma:false}})(ParseOptions||(ParseOptions={}));function parseTree(text2,errors=[],options=ParseOptions.DEFAULT){let currentParent={type:"array",offset:-1,length:-1,children:[],parent:void 0};function ensurePropertyComplete(endOffset){if(currentParent.type==="property"){currentParent.length=endOffset-currentParent.offset;currentParent=currentParent.parent}}function onValue(valueNode){currentParent.children.push(valueNode);return valueNode}const visitor={onObjectBegin:offset=>{currentParent=onValue({type:"object",offset,length:-1,parent:currentParent,children:[]})},onObjectProperty:(name,offset,length)=>{currentParent=onValue({type:"property",offset,length:-1,parent:currentParent,children:[]});currentParent.children.push({type:"string",value:name,offset,length,parent:currentParent})},onObjectEnd:(offset,length)=>{ensurePropertyComplete(offset+length);currentParent.length=offset+length-currentParent.offset;currentParent=currentParent.parent;ensurePropertyComplete(offset+length)},onArrayBegin:(offset,length)=>{currentParent=onValue({type:"array",offset,length:-1,parent:currentParent,children:[]})},onArrayEnd:(offset,length)=>{currentParent.length=offset+length-currentParent.offset;currentParent=currentParent.parent;ensurePropertyComplete(offset+length)},onLiteralValue:(value,offset,length)=>{onValue({type:getNodeType(value),offset,length,parent:currentParent,value});ensurePropertyComplete(offset+length)},onSeparator:(sep2,offset,length)=>{if(currentParent.type==="property"){if(sep2===":"){currentParent.colonOffset=offset}else if(sep2===","){ensurePropertyComplete(offset)}}},onError:(error,offset,length)=>{errors.push({error,offset,length})}};visit(text2,visitor,options);const result=currentParent.children[0];if(result){delete result.parent}return result}function visit(text2,visitor,options=ParseOptions.DEFAULT){const _scanner=createScanner(text2,false);const _jsonPath=[];let suppressedCallbacks=0;function toNoArgVisit(visitFunction){return visitFunction?()=>suppressedCallbacks===0&&visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter()):()=>true}function toOneArgVisit(visitFunction){return visitFunction?arg=>suppressedCallbacks===0&&visitFunction(arg,_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter()):()=>true}function toOneArgVisitWithPath(visitFunction){return visitFunction?arg=>suppressedCallbacks===0&&visitFunction(arg,_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter(),()=>_jsonPath.slice()):()=>true}function toBeginVisit(visitFunction){return visitFunction?()=>{if(suppressedCallbacks>0){suppressedCallbacks++}else{let cbReturn=visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter(),()=>_jsonPath.slice());if(cbReturn===false){suppressedCallbacks=1}}}:()=>true}function toEndVisit(visitFunction){return visitFunction?()=>{if(suppressedCallbacks>0){suppressedCallbacks--}if(suppressedCallbacks===0){visitFunction(_scanner.getTokenOffset(),_scanner.getTokenLength(),_scanner.getTokenStartLine(),_scanner.getTokenStartCharacter())}}:()=>true}const onObjectBegin=toBeginVisit(visitor.onObjectBegin),onObjectProperty=toOneArgVisitWithPath(visitor.onObjectProperty),onObjectEnd=toEndVisit(visitor.onObjectEnd),onArrayBegin=toBeginVisit(visitor.onArrayBegin),onArrayEnd=toEndVisit(visitor.onArrayEnd),onLiteralValue=toOneArgVisitWithPath(visitor.onLiteralValue),onSeparator=toOneArgVisit(visitor.onSeparator),onComment=toNoArgVisit(visitor.onComment),onError=toOneArgVisit(visitor.onError);const disallowComments=options&&options.disallowComments;const allowTrailingComma=options&&options.allowTrailingComma;function scanNext(){while(true){const token=_scanner.scan();switch(_scanner.getTokenError()){case 4:handleError(14);break;case 5:handleError(15);break;case 3:handleError(13);break;case 1:if(!disallowComments){handleError(11)}break;case 2:handleError(12);break;case 6:handleError(16);break}switch(token){case 12:case 13:if(disallowComments){handleError(10)}else{onComment()}break;case 16:handleError(1);break;case 15:case 14:break;default:return token}}}function handleError(error,skipUntilAfter=[],skipUntil=[]){onError(error);if(skipUntilAfter.length+skipUntil.length>0){let token=_scanner.getToken();while(token!==17){if(skipUntilAfter.indexOf(token)!==-1){scanNext();break}else if(skipUntil.indexOf(token)!==-1){break}token=scanNext()}}}function parseString(isValue){const value=_scanner.getTokenValue();if(isValue){onLiteralValue(value)}else{onObjectProperty(value);_jsonPath.push(value)}scanNext();return true}function parseLiteral(){switch(_scanner.getToken()){case 11:const tokenValue=_scanner.getTokenValue();let value=Number(tokenValue);if(isNaN(value)){handleError(2);value=0}onLiteralValue(value);break;case 7:onLiteralValue(null);break;case 8:onLiteralValue(true);break;case 9:onLiteralValue(false);break;default:return false}scanNext();return true}function parseProperty(){if(_scanner.getToken()!==10){handleError(3,[],[2,5]);return false}parseString(false);if(_scanner.getToken()===6){onSeparator(":");scanNext();if(!parseValue()){handleError(4,[],[2,5])}}else{handleError(5,[],[2,5])}_jsonPath.pop();return true}function parseObject(){onObjectBegin();scanNext();let needsComma=false;while(_scanner.getToken()!==2&&_scanner.getToken()!==17){if(_scanner.getToken()===5){if(!needsComma){handleError(4,[],[])}onSeparator(",");scanNext();if(_scanner.getToken()===2&&allowTrailingComma){break}}else if(needsComma){handleError(6,[],[])}if(!parseProperty()){handleError(4,[],[2,5])}needsComma=true}onObjectEnd();if(_scanner.getToken()!==2){handleError(7,[2],[])}else{scanNext()}return true}function parseArray(){onArrayBegin();scanNext();let isFirstElement=true;let needsComma=false;while(_scanner.getToken()!==4&&_scanner.getToken()!==17){if(_scanner.getToken()===5){if(!needsComma){handleError(4,[],[])}onSeparator(",");scanNext();if(_scanner.getToken()===4&&allowTrailingComma){break}}else if(needsComma){handleError(6,[],[])}if(isFirstElement){_jsonPath.push(0);isFirstElement=false}else{_jsonPath[_jsonPath.length-1]++}if(!parseValue()){handleError(4,[],[4,5])}needsComma=true}onArrayEnd();if(!isFirstElement){_jsonPath.pop()}if(_scanner.getToken()!==4){handleError(8,[4],[])}else{scanNext()}return true}function parseValue(){switch(_scanner.getToken()){case 3:return parseArray();case 1:return parseObject();case 10:return parseString(true);default:return parseLiteral()}}scanNext();if(_scanner.getToken()===17){if(options.allowEmptyContent){return true}handleError(4,[],[]);return false}if(!parseValue()){handleError(4,[],[]);return false}if(_scanner.getToken()!==17){handleError(9,[],[])}return true}function getNodeType(value){switch(typeof value){case"boolean":return"boolean";case"number":return"number";case"string":return"string";case"object":{if(!value){return"null"}else if(Array.isArray(value)){return"array"}return"object"}default:return"null"}}
// node_modules/jsonc-parser/lib/esm/main.js
var createScanner2=createScanner;var ScanError;(function(ScanError2){ScanError2[ScanError2["None"]=0]="None";ScanError2[ScanError2["UnexpectedEndOfComment"]=1]="UnexpectedEndOfComment";ScanError2[ScanError2["UnexpectedEndOfString"]=2]="UnexpectedEndOfString";ScanError2[ScanError2["UnexpectedEndOfNumber"]=3]="UnexpectedEndOfNumber";ScanError2[ScanError2["InvalidUnicode"]=4]="InvalidUnicode";ScanError2[ScanError2["InvalidEscapeCharacter"]=5]="InvalidEscapeCharacter";ScanError2[ScanError2["InvalidCharacter"]=6]="InvalidCharacter"})(ScanError||(ScanError={}));var SyntaxKind;(function(SyntaxKind2){SyntaxKind2[SyntaxKind2["OpenBraceToken"]=1]="OpenBraceToken";SyntaxKind2[SyntaxKind2["CloseBraceToken"]=2]="CloseBraceToken";SyntaxKind2[SyntaxKind2["OpenBracketToken"]=3]="OpenBracketToken";SyntaxKind2[SyntaxKind2["CloseBracketToken"]=4]="CloseBracketToken";SyntaxKind2[SyntaxKind2["CommaToken"]=5]="CommaToken";SyntaxKind2[SyntaxKind2["ColonToken"]=6]="ColonToken";SyntaxKind2[SyntaxKind2["NullKeyword"]=7]="NullKeyword";SyntaxKind2[SyntaxKind2["TrueKeyword"]=8]="TrueKeyword";SyntaxKind2[SyntaxKind2["FalseKeyword"]=9]="FalseKeyword";SyntaxKind2[SyntaxKind2["StringLiteral"]=10]="StringLiteral";SyntaxKind2[SyntaxKind2["NumericLiteral"]=11]="NumericLiteral";SyntaxKind2[SyntaxKind2["LineCommentTrivia"]=12]="LineCommentTrivia";SyntaxKind2[SyntaxKind2["BlockCommentTrivia"]=13]="BlockCommentTrivia";SyntaxKind2[SyntaxKind2["LineBreakTrivia"]=14]="LineBreakTrivia";SyntaxKind2[SyntaxKind2["Trivia"]=15]="Trivia";SyntaxKind2[SyntaxKind2["Unknown"]=16]="Unknown";SyntaxKind2[SyntaxKind2["EOF"]=17]="EOF"})(SyntaxKind||(SyntaxKind={}));var parseTree2=parseTree;var ParseErrorCode;(function(ParseErrorCode2){ParseErrorCode2[ParseErrorCode2["InvalidSymbol"]=1]="InvalidSymbol";ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"]=2]="InvalidNumberFormat";ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"]=3]="PropertyNameExpected";ParseErrorCode2[ParseErrorCode2["ValueExpected"]=4]="ValueExpected";ParseErrorCode2[ParseErrorCode2["ColonExpected"]=5]="ColonExpected";ParseErrorCode2[ParseErrorCode2["CommaExpected"]=6]="CommaExpected";ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"]=7]="CloseBraceExpected";ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"]=8]="CloseBracketExpected";ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"]=9]="EndOfFileExpected";ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"]=10]="InvalidCommentToken";ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"]=11]="UnexpectedEndOfComment";ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"]=12]="UnexpectedEndOfString";ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"]=13]="UnexpectedEndOfNumber";ParseErrorCode2[ParseErrorCode2["InvalidUnicode"]=14]="InvalidUnicode";ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"]=15]="InvalidEscapeCharacter";ParseErrorCode2[ParseErrorCode2["InvalidCharacter"]=16]="InvalidCharacter"})(ParseErrorCode||(ParseErrorCode={}));
// src/app/app-json/json-syntax.ts
var INVALID_SYMBOL = 1;
var KEY_EXPECTED = 3;
var VALUE_EXPECTED = 4;
var CLOSE_BRACE_EXPECTED = 7;
var TEXT_NOT_CLOSED = 12;
var SYNTAX = {
  [INVALID_SYMBOL]: (found) => ({
    message: `${found} is not a JSON value.`,
    fix: "Put strings in double quotes; only true, false and null go without."
  }),
  2: (found) => ({
    message: `${found} is not a JSON number.`,
    fix: "Write a decimal number, or a string in double quotes."
  }),
  [KEY_EXPECTED]: (found) => ({
    message: `expected a key, found ${found}.`,
    fix: "Write a key in double quotes, or remove what is there."
  }),
  [VALUE_EXPECTED]: (found) => ({
    message: `expected a value, found ${found}.`,
    fix: "Write a string in double quotes, a number, true, false, null, {\u2026} or [\u2026]."
  }),
  5: (found) => ({
    message: `expected a colon, found ${found}.`,
    fix: "Write ':' between the key and its value."
  }),
  6: (found) => ({
    message: `expected a comma before ${found}.`,
    fix: "Write ',' after the entry before it."
  }),
  [CLOSE_BRACE_EXPECTED]: (found) => ({
    message: `missing '}' at ${found}.`,
    fix: "Close every '{' with a '}'."
  }),
  8: (found) => ({ message: `missing ']' at ${found}.`, fix: "Close every '[' with a ']'." }),
  9: (found) => ({
    message: `unexpected content after the end, at ${found}.`,
    fix: "Remove everything after the last closing bracket."
  }),
  10: () => COMMENT,
  11: () => COMMENT,
  [TEXT_NOT_CLOSED]: () => ({
    message: "a string is not closed on its line.",
    fix: "End it with a double quote; write a newline within a string as \\n."
  }),
  13: (found) => ({
    message: `the number ${found} is incomplete.`,
    fix: "Write at least one digit after the point or the e."
  }),
  14: () => ({
    message: "a \\u escape must have four hexadecimal digits.",
    fix: "Write \\u and four digits, e.g. \\u00e9."
  }),
  15: () => ({
    message: "a backslash precedes a character that cannot be escaped.",
    fix: 'Write \\\\ for a backslash; valid escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.'
  }),
  16: () => ({
    message: "a string contains a control character.",
    fix: "Escape it: a tab is \\t, a newline is \\n."
  })
};
var COMMENT = {
  message: "it contains a comment, which JSON does not allow.",
  fix: "Remove the comment."
};
var TRAILING_COMMA = {
  message: "there is a comma before the closing bracket.",
  fix: "Remove the comma."
};
var QUOTES = { message: "a string is in single quotes.", fix: "Use double quotes." };
function reportSyntax(errors, root, source, problems) {
  if (source.text.trim() === "") {
    problems.error(source.at(0), "The file is empty.", "Write '{}', or remove the file.");
    return;
  }
  const end = source.text.trimEnd().length;
  let lastLine = 0;
  for (const error of errors) {
    const comma = trailingComma(source.text, error);
    const at = source.at(comma ?? error.offset);
    if (at.line === lastLine) continue;
    lastLine = at.line ?? 0;
    const unclosed = error.error === CLOSE_BRACE_EXPECTED && root !== void 0 ? findUnclosed(root, source) : void 0;
    const { message, fix: fix2 } = unclosed?.syntax ?? (comma === void 0 ? describe(error, source.text, end) : TRAILING_COMMA);
    problems.error(unclosed?.at ?? at, `The file is not valid JSON: ${message}`, fix2);
    if (error.error === TEXT_NOT_CLOSED) return;
  }
}
function describe(error, text2, end) {
  const found = text2.slice(error.offset, error.offset + Math.max(1, Math.min(error.length, 20)));
  if (error.error === INVALID_SYMBOL && found.startsWith("'")) return QUOTES;
  const shown = error.offset >= end ? "the end of the file" : `'${found}'`;
  return SYNTAX[error.error]?.(shown) ?? {
    message: `${shown} is unexpected here.`,
    fix: "Check the lines before it."
  };
}
function trailingComma(text2, error) {
  if (error.error !== KEY_EXPECTED && error.error !== VALUE_EXPECTED) return void 0;
  if (text2[error.offset] !== "}" && text2[error.offset] !== "]") return void 0;
  let before = error.offset - 1;
  while (/\s/.test(text2[before] ?? "")) before -= 1;
  return text2[before] === "," ? before : void 0;
}
function findUnclosed(root, source) {
  for (const property of root.children ?? []) {
    const [key, value] = property.children ?? [];
    if (property.type !== "property" || key === void 0 || value?.type !== "object") continue;
    const outer = source.at(key.offset);
    for (const inner of value.children ?? []) {
      const at = source.at(inner.offset);
      if (at.line === outer.line || (at.column ?? 0) > (outer.column ?? 0)) continue;
      const name = String(key.value);
      return {
        at,
        syntax: {
          message: `the '{' of '${name}' on line ${outer.line ?? 1} is not closed before '${String(inner.children?.[0]?.value)}'.`,
          fix: `Write '}' before this line, to end '${name}'.`
        }
      };
    }
    const deeper = findUnclosed(value, source);
    if (deeper !== void 0) return deeper;
  }
  return void 0;
}

// src/app/app-json/json-tree.ts
var MAX_DEPTH = 100;
var OPEN_BRACE = 1;
var CLOSE_BRACE = 2;
var OPEN_BRACKET = 3;
var CLOSE_BRACKET = 4;
var END_OF_FILE = 17;
var STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
var LENIENT = { disallowComments: false, allowTrailingComma: true, allowEmptyContent: false };
function parseJson(source, problems, lenient = false) {
  const deep = findTooDeep(source.text);
  if (deep !== void 0) {
    problems.error(
      source.at(deep),
      `The JSON is nested more than ${MAX_DEPTH} levels deep.`,
      "Flatten it: app.json needs at most five levels."
    );
    return void 0;
  }
  const errors = [];
  const root = parseTree2(source.text, errors, STRICT);
  if (errors.length > 0 || root === void 0) {
    reportSyntax(errors, root, source, problems);
    const others = [];
    const read = lenient ? parseTree2(source.text, others, LENIENT) : void 0;
    return read === void 0 || others.length > 0 ? void 0 : toValue(read, source, problems);
  }
  return toValue(root, source, problems);
}
function describeJson(value) {
  switch (value.kind) {
    case "string":
      return `'${value.value.length <= 60 ? value.value : `${value.value.slice(0, 59)}\u2026`}'`;
    case "number":
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "array":
      return "a list";
    case "object":
      return "an object";
  }
}
function toPlain(value) {
  switch (value.kind) {
    case "null":
      return null;
    case "array":
      return value.items.map(toPlain);
    case "object":
      return Object.fromEntries([...value.members].map(([key, member]) => [key, toPlain(member.value)]));
    default:
      return value.value;
  }
}
function findTooDeep(text2) {
  const scanner = createScanner2(text2, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== END_OF_FILE; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth += 1;
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return void 0;
}
function toValue(node, source, problems) {
  const at = source.at(node.offset);
  const value = node.value;
  if (node.type === "array") {
    return {
      kind: "array",
      items: (node.children ?? []).map((child2) => toValue(child2, source, problems)),
      at
    };
  }
  if (node.type === "object") return toObject(node, source, problems);
  if (typeof value === "string") return { kind: "string", value, at };
  if (typeof value === "number") return { kind: "number", value, at };
  if (typeof value === "boolean") return { kind: "boolean", value, at };
  return { kind: "null", at };
}
function toObject(node, source, problems) {
  const members = /* @__PURE__ */ new Map();
  for (const property of node.children ?? []) {
    const [name, content] = property.children ?? [];
    if (name === void 0 || content === void 0) continue;
    const member = {
      key: String(name.value),
      value: toValue(content, source, problems),
      at: source.at(name.offset)
    };
    const first = members.get(member.key);
    if (first !== void 0) reportDuplicate(first, member, problems);
    members.set(member.key, member);
  }
  return { kind: "object", members, at: source.at(node.offset) };
}
function reportDuplicate(first, second, problems) {
  const line = first.at.line ?? 1;
  const same = JSON.stringify(toPlain(first.value)) === JSON.stringify(toPlain(second.value));
  problems.warning(
    second.at,
    `The key '${second.key}' is already on line ${line}, with ${same ? "the same" : "another"} value${same ? "" : "; the one on this line is used"}.`,
    "Remove one of them."
  );
}

// src/app/app-json/json-read.ts
function readObject(value, path, example, problems) {
  if (value.kind === "object") return value;
  wrongKind(value, path, "an object", `Write an object such as ${example}.`, problems);
  return void 0;
}
function readList(value, path, example, problems) {
  if (value.kind === "array") return value.items;
  wrongKind(value, path, "a list", `Write a list such as ${example}.`, problems);
  return void 0;
}
function readText(value, path, problems) {
  if (value.kind === "string") return value.value;
  wrongKind(value, path, "a string", "Put the value in double quotes.", problems);
  return void 0;
}
function readFlag(value, path, problems) {
  if (value.kind === "boolean") return value.value;
  const word = value.kind === "string" ? value.value.trim().toLowerCase() : "";
  if (word === "true" || word === "false") {
    problems.warning(
      value.at,
      `'${path}' is the string ${describeJson(value)}.`,
      `Write ${word} without quotes.`
    );
    return word === "true";
  }
  wrongKind(value, path, "true or false", "Write true or false, without quotes.", problems);
  return void 0;
}
var MOST_TASKS = 5e3;
function readCount(value, path, problems) {
  if ((value.kind === "number" || value.kind === "string") && Number(value.value) > MOST_TASKS) {
    problems.error(
      value.at,
      `'${path}' is ${describeJson(value)}, and a service has at most ${MOST_TASKS} tasks.`,
      `Write a whole number from 0 to ${MOST_TASKS}.`
    );
    return void 0;
  }
  if (value.kind === "number" && Number.isSafeInteger(value.value) && value.value >= 0) return value.value;
  if (value.kind === "string" && /^\d{1,9}$/.test(value.value.trim())) {
    problems.warning(
      value.at,
      `'${path}' is the string ${describeJson(value)}.`,
      `Write ${Number(value.value)} without quotes.`
    );
    return Number(value.value);
  }
  wrongKind(
    value,
    path,
    "a whole number of 0 or more",
    "Write a whole number such as 1, without quotes.",
    problems
  );
  return void 0;
}
function warnUnknown(members, known, path, problems, elsewhere = /* @__PURE__ */ new Map()) {
  for (const { key, at } of members) {
    if (known.includes(key)) continue;
    const fix2 = elsewhere.get(key) ?? `${(0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(key, known)}The known keys are ${known.join(", ")}.`;
    problems.warning(
      at,
      `'${path === "" ? key : `${path}.${key}`}' is not an app.json key and is ignored.`,
      fix2
    );
  }
}
function wrongKind(value, path, wanted2, fix2, problems) {
  problems.error(value.at, `'${path}' is ${describeJson(value)}, not ${wanted2}.`, fix2);
}

// src/app/app-json/env.ts
var SETTABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
var CONVENTIONAL = /^[A-Z][A-Z0-9_]*$/;
var PLATFORM_VARS = /* @__PURE__ */ new Set(["PORT", "DYNO"]);
var BUILD_VARS = /* @__PURE__ */ new Map([
  ["BUILDPACK_URL", "List the buildpack's URL under 'buildpacks'."],
  ["PROCFILE_PATH", "Move that file to 'Procfile' in the app's root directory."]
]);
var KEYS = ["description", "value", "required", "generator"];
function readEnv(value, path, problems) {
  const declarations = /* @__PURE__ */ new Map();
  const object = readObject(value, path, '{ "NAME": { "description": "\u2026", "value": "\u2026" } }', problems);
  for (const member of object?.members.values() ?? []) {
    if (!checkName(member, path, problems)) continue;
    const declaration = readDeclaration(member, `${path}.${member.key}`, problems);
    if (declaration !== void 0) declarations.set(member.key, declaration);
  }
  return declarations;
}
function checkName({ key, at }, path, problems) {
  if (!SETTABLE.test(key)) {
    const better = key.toUpperCase().replace(/[^A-Z0-9_]+/g, "_").replace(/^(?=\d)/, "_");
    problems.error(
      at,
      `'${key}' in '${path}' is not a valid environment variable name.`,
      better === "" ? "Use letters, digits and underscores." : `Rename it to '${better}'.`
    );
    return false;
  }
  if (PLATFORM_VARS.has(key)) {
    problems.warning(
      at,
      `'${path}.${key}' is ignored: the platform sets ${key} for every process.`,
      key === "PORT" ? "Remove it, and have the app listen on $PORT." : "Remove it."
    );
    return false;
  }
  const build = BUILD_VARS.get(key);
  if (build !== void 0)
    problems.warning(at, `'${path}.${key}' has no effect: the build does not read it.`, build);
  if (!CONVENTIONAL.test(key)) {
    problems.warning(
      at,
      `The config var '${key}' is not in upper case.`,
      `It works; Heroku's schema expects '${key.toUpperCase()}'.`
    );
  }
  return true;
}
function readDeclaration({ key, value, at }, path, problems) {
  if (value.kind === "object") return { ...readDetails(key, value, path, problems), at };
  const text2 = readValue(value, path, problems);
  return text2 === void 0 ? void 0 : { name: key, value: text2, required: true, at };
}
function readDetails(name, object, path, problems) {
  const { members } = object;
  warnUnknown(members.values(), KEYS, path, problems);
  const get2 = (key) => members.get(key)?.value;
  const requiredValue = get2("required");
  const explicit = requiredValue === void 0 ? void 0 : readFlag(requiredValue, `${path}.required`, problems);
  const given = get2("value");
  const text2 = given === void 0 || given.kind === "null" ? void 0 : readValue(given, `${path}.value`, problems);
  const generator = readGenerator(get2("generator"), `${path}.generator`, problems);
  const about = get2("description");
  const description = about === void 0 ? void 0 : readText(about, `${path}.description`, problems);
  const required = explicit ?? true;
  const isEmpty = required && text2 === "";
  return {
    name,
    ...text2 === void 0 || isEmpty ? {} : { value: text2 },
    ...isEmpty ? { isEmpty } : {},
    required,
    ...generator === void 0 ? {} : { generator },
    ...description === void 0 || description === "" ? {} : { description }
  };
}
function readValue(value, path, problems) {
  if (value.kind === "string") return value.value;
  if (value.kind === "boolean" || value.kind === "number") {
    const text2 = String(value.value);
    problems.warning(
      value.at,
      `'${path}' is ${text2}, not a string; the app gets the string '${text2}'.`,
      `Write "${text2}".`
    );
    return text2;
  }
  wrongKind(value, path, "text", "Write the value in double quotes.", problems);
  return void 0;
}
function readGenerator(value, path, problems) {
  if (value === void 0) return void 0;
  if (value.kind === "string" && value.value === "secret") return "secret";
  problems.error(
    value.at,
    `'${path}' is ${describeJson(value)}: unknown generator.`,
    'Use "secret", which generates a random value once, or remove the key.'
  );
  return void 0;
}

// src/app/app-json/foreign.ts
var SHAPES = [
  {
    // https://docs.expo.dev/versions/latest/config/app/, with the key `expo` or, as in app.config.json, without.
    whose: "Expo's",
    marks: [
      { expo: "object" },
      { slug: "string", ios: "object" },
      { slug: "string", android: "object" },
      { slug: "string", sdkVersion: "string" },
      { slug: "string", expo: "string" }
    ]
  },
  // https://github.com/react-native-community/template/blob/main/template/app.json
  { whose: "React Native's", marks: [{ displayName: "string" }] },
  {
    // https://developers.weixin.qq.com/miniprogram/en/dev/reference/configuration/app.html, and those of Alipay, Baidu,
    // Douyin and QQ, which follow it.
    whose: "a mini program's (WeChat, Alipay, Baidu, \u2026)",
    marks: [{ pages: "array" }, { entryPagePath: "string" }, { sitemapLocation: "string" }]
  },
  {
    // https://apps.developer.homey.app/the-basics/app/manifest
    whose: "Homey's",
    marks: [
      { sdk: "number", compatibility: "string" },
      { brandColor: "string", category: "string" }
    ]
  },
  {
    // https://learn.microsoft.com/dynamics365/business-central/dev-itpro/developer/devenv-json-files
    whose: "Business Central's (AL)",
    marks: [
      { publisher: "string", idRanges: "array" },
      { publisher: "string", platform: "string" },
      { publisher: "string", application: "string" },
      { publisher: "string", runtime: "string" }
    ]
  },
  // https://docs.zepp.com/docs/reference/app-json/
  { whose: "Zepp OS's", marks: [{ configVersion: "string", app: "object" }] }
];
var HEROKU = {
  env: ["object"],
  formation: ["object", "array"],
  addons: ["array"],
  buildpacks: ["array"],
  environments: ["object"],
  stack: ["string"],
  success_url: ["string"]
};
function foreignOwner(members) {
  const kindOf = (key) => members.get(key)?.value.kind;
  const isForHeroku = Object.entries(HEROKU).some(([key, kinds]) => {
    const kind = kindOf(key);
    return kind !== void 0 && kinds.includes(kind);
  });
  if (isForHeroku) return void 0;
  return SHAPES.find(
    ({ marks }) => marks.some((mark) => Object.entries(mark).every(([key, kind]) => kindOf(key) === kind))
  )?.whose;
}

// src/app/app-json/formation.ts
var KEYS2 = ["quantity", "size"];
var ELSEWHERE = /* @__PURE__ */ new Map([
  ["autoscaling", "It is a Dokku key; set this process type's 'autoscaling' in renga.yml."],
  ["command", "The commands are in the Procfile."]
]);
var EXAMPLE = '{ "web": { "quantity": 1, "size": "standard-1x" } }';
function readFormation(value, path, problems) {
  if (value.kind === "object") return readByType(value, path, problems);
  if (value.kind !== "array") {
    wrongKind(value, path, "an object", `Write an object such as ${EXAMPLE}.`, problems);
    return void 0;
  }
  const entries2 = value.items.flatMap((item, index) => readItem(item, `${path}[${index}]`, problems));
  problems.warning(
    value.at,
    `'${path}' is a list, the format of early app.json files.`,
    `Write an object such as ${EXAMPLE}.`
  );
  return entries2;
}
function readItem(item, path, problems) {
  if (item.kind !== "object") {
    wrongKind(item, path, "an object", `Write ${EXAMPLE}.`, problems);
    return [];
  }
  const process2 = item.members.get("process");
  if (process2 === void 0) return readByType(item, path, problems);
  const type = readText(process2.value, `${path}.process`, problems);
  if (type === void 0) return [];
  const rest = new Map([...item.members].filter(([key]) => key !== "process"));
  const entry = readSettings(type, process2.value.at, { ...item, members: rest }, path, problems);
  return [entry];
}
function readByType(object, path, problems) {
  return [...object.members.values()].flatMap(
    (member) => readMember(member, `${path}.${member.key}`, problems) ?? []
  );
}
function readMember({ key, value, at }, path, problems) {
  if (value.kind === "object") return readSettings(key, at, value, path, problems);
  if (value.kind !== "number") {
    wrongKind(value, path, "an object", 'Write { "quantity": 1 }.', problems);
    return void 0;
  }
  const quantity = readCount(value, path, problems);
  if (quantity === void 0) return void 0;
  problems.warning(
    value.at,
    `'${path}' is just a number; it is used as the quantity.`,
    `Write { "quantity": ${quantity} }.`
  );
  return { type: (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(key), spelling: key, quantity, at };
}
function readSettings(spelling, at, { members }, path, problems) {
  warnUnknown(members.values(), KEYS2, path, problems, ELSEWHERE);
  const quantity = readQuantity(members.get("quantity")?.value, spelling, at, path, problems);
  const size2 = readSize(members.get("size")?.value, `${path}.size`, problems);
  return {
    type: (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(spelling),
    spelling,
    ...quantity === void 0 ? {} : { quantity },
    ...size2 === void 0 ? {} : { size: size2 },
    at
  };
}
function readQuantity(value, spelling, at, path, problems) {
  if (value !== void 0) return readCount(value, `${path}.quantity`, problems);
  const count = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(spelling) === "web" ? 1 : 0;
  problems.warning(
    at,
    `'${path}' has no quantity: ${count} will run.`,
    `Add "quantity": ${Math.max(count, 1)}.`
  );
  return void 0;
}
function readSize(value, path, problems) {
  const text2 = value === void 0 ? void 0 : readText(value, path, problems);
  if (value === void 0 || text2 === void 0) return void 0;
  const result = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSize */ .DB)(text2);
  if (result.size === void 0) {
    problems.error(value.at, result.message, result.fix);
    return void 0;
  }
  if (result.warning !== void 0) problems.warning(value.at, result.warning.message, result.warning.fix);
  return result.size;
}

// src/app/app-json/lists.ts
var ADDON_EXAMPLE = '[ "heroku-postgresql:mini" ]';
function readAddons(value, path, problems) {
  if (value.kind === "string") {
    problems.warning(value.at, `'${path}' is one add-on, not a list.`, `Write ${ADDON_EXAMPLE}.`);
    return readAddon(value, path, problems);
  }
  return readList(value, path, ADDON_EXAMPLE, problems)?.flatMap(
    (item, index) => readAddon(item, `${path}[${index}]`, problems)
  );
}
function readAddon(item, path, problems) {
  if (item.kind === "string")
    return item.value.trim() === "" ? emptyPlan(item, path, problems) : [{ plan: item.value.trim() }];
  if (item.kind !== "object") {
    wrongKind(
      item,
      path,
      "an add-on",
      'Write "service:plan" or { "plan": "service:plan", "as": "NAME" }.',
      problems
    );
    return [];
  }
  const { members } = item;
  warnUnknown(members.values(), ["plan", "as", "options"], path, problems);
  const planValue = members.get("plan")?.value;
  if (planValue === void 0) return emptyPlan(item, path, problems);
  const plan = readText(planValue, `${path}.plan`, problems);
  const asValue = members.get("as")?.value;
  const as = asValue === void 0 ? void 0 : readText(asValue, `${path}.as`, problems);
  const optionsValue = members.get("options")?.value;
  const options = optionsValue === void 0 ? void 0 : readObject(optionsValue, `${path}.options`, '{ "version": "16" }', problems);
  if (plan === void 0) return [];
  if (plan.trim() === "") return emptyPlan(planValue, path, problems);
  return [
    {
      plan: plan.trim(),
      ...as === void 0 ? {} : { as },
      ...options === void 0 ? {} : { options: plainOptions(options) }
    }
  ];
}
function emptyPlan(value, path, problems) {
  problems.error(
    value.at,
    `'${path}' does not name an add-on.`,
    'Add "plan": "service:plan", e.g. "heroku-postgresql:mini".'
  );
  return [];
}
function plainOptions(options) {
  return Object.fromEntries([...options.members].map(([key, member]) => [key, toPlain(member.value)]));
}
var BUILDPACK_EXAMPLE = '[ { "url": "heroku/nodejs" } ]';
function readBuildpacks(value, path, problems) {
  return readList(value, path, BUILDPACK_EXAMPLE, problems)?.flatMap((item, index) => {
    const url = readBuildpack(item, `${path}[${index}]`, problems);
    return url === void 0 ? [] : [url];
  });
}
function readBuildpack(item, path, problems) {
  if (item.kind === "string") {
    problems.warning(
      item.at,
      `'${path}' is just a string; it is used as the URL.`,
      `Write { "url": "${item.value}" }.`
    );
    return item.value.trim();
  }
  const object = readObject(item, path, '{ "url": "heroku/nodejs" }', problems);
  if (object === void 0) return void 0;
  warnUnknown(object.members.values(), ["url"], path, problems);
  const value = object.members.get("url")?.value;
  const url = value === void 0 ? "" : readText(value, `${path}.url`, problems);
  if (url === void 0) return void 0;
  if (url.trim() !== "") return url.trim();
  problems.error(
    item.at,
    `'${path}' does not name a buildpack.`,
    'Add "url": "heroku/nodejs", or the URL of its repository.'
  );
  return void 0;
}
var SCRIPTS = ["postdeploy", "pr-predestroy", "test", "test-setup"];
function readScripts(value, path, problems) {
  const scripts = /* @__PURE__ */ new Map();
  const object = readObject(value, path, '{ "postdeploy": "npm run seed" }', problems);
  if (object === void 0) return scripts;
  warnUnknown(object.members.values(), SCRIPTS, path, problems);
  for (const { key, value: script } of object.members.values()) {
    const read = SCRIPTS.includes(key) ? readScript(script, `${path}.${key}`, problems) : void 0;
    if (read !== void 0) scripts.set(key, read);
  }
  return scripts;
}
function readScript(value, path, problems) {
  if (value.kind === "string") return { command: value.value.trim() };
  if (value.kind !== "object") {
    wrongKind(value, path, "a command", "Put the command in double quotes.", problems);
    return void 0;
  }
  warnUnknown(value.members.values(), ["command", "size"], path, problems);
  const commandValue = value.members.get("command")?.value;
  if (commandValue === void 0) {
    problems.error(value.at, `'${path}' has no command.`, 'Add "command": "\u2026".');
    return void 0;
  }
  const command = readText(commandValue, `${path}.command`, problems);
  const size2 = readSize(value.members.get("size")?.value, `${path}.size`, problems);
  return command === void 0 ? void 0 : { command: command.trim(), ...size2 === void 0 ? {} : { size: size2 } };
}

// src/app/app-json/app-json.ts
var STAGES = ["review", "test", "production"];
var SECTION_KEYS = ["env", "formation", "addons", "buildpacks", "scripts"];
var TEXT_KEYS = ["name", "description", "website", "repository", "logo", "success_url", "image", "$schema"];
var KEYS3 = [...TEXT_KEYS, "keywords", "stack", "environments", ...SECTION_KEYS];
var ELSEWHERE2 = /* @__PURE__ */ new Map([
  ["cron", "It is a Dokku key; put the tasks under 'schedules' in renga.yml."],
  ["expo", "It is Expo's; Renga does not need it."],
  ["healthchecks", "It is a Dokku key; set the process type's 'health-check' in renga.yml."]
]);
function parseAppJson(text2, file, lenient = false) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const source = readSource(file, text2, problems);
  const foreign = source && readForeign(source);
  if (foreign !== void 0) return { problems: [foreign] };
  const root = source === void 0 ? void 0 : parseJson(source, problems, lenient);
  if (root === void 0) return { problems: problems.all };
  if (root.kind !== "object") {
    problems.error(
      root.at,
      `app.json is ${describeJson(root)}, not an object.`,
      'Write an object: { "env": {\u2026} }.'
    );
    return { problems: problems.all };
  }
  return { manifest: readManifest(root.members, problems), problems: problems.all };
}
function readForeign(source) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const root = parseJson(source, problems, true);
  if (root?.kind !== "object") return void 0;
  const whose = foreignOwner(root.members);
  if (whose === void 0 && (problems.hasErrors || !isNobodys(root.members))) return void 0;
  const message = whose === void 0 ? "This app.json has none of the keys of Heroku's and is ignored." : `This app.json is ${whose}, not Heroku's, and is ignored.`;
  return {
    severity: "warning",
    at: root.at,
    message,
    fix: "Nothing to do if the app needs no manifest; use renga.yml for settings."
  };
}
function isNobodys(members) {
  return members.size > 0 && ![...KEYS3, ...ELSEWHERE2.keys()].some((key) => members.has(key));
}
function readManifest(members, problems) {
  warnUnknown(members.values(), KEYS3, "", problems, ELSEWHERE2);
  warnImage(members.get("image"), problems);
  const name = readInformation(members.get("name"), problems);
  const successUrl = readInformation(members.get("success_url"), problems);
  const stackValue = members.get("stack")?.value;
  const stack = stackValue === void 0 ? void 0 : readText(stackValue, "stack", problems);
  return {
    ...readSection(members, "", problems),
    ...name === void 0 ? {} : { name },
    ...stack === void 0 ? {} : { stack },
    ...successUrl === void 0 ? {} : { successUrl },
    environments: readEnvironments(members.get("environments")?.value, problems)
  };
}
function readSection(members, prefix, problems) {
  const read = (key, reader) => {
    const member = members.get(key);
    return member === void 0 ? void 0 : reader(member.value, `${prefix}${key}`, problems);
  };
  const formation = read("formation", readFormation);
  const addons = read("addons", readAddons);
  const buildpacks = read("buildpacks", readBuildpacks);
  return {
    env: read("env", readEnv) ?? /* @__PURE__ */ new Map(),
    ...formation === void 0 ? {} : { formation },
    ...addons === void 0 ? {} : { addons },
    ...buildpacks === void 0 ? {} : { buildpacks },
    scripts: read("scripts", readScripts) ?? /* @__PURE__ */ new Map()
  };
}
function readEnvironments(value, problems) {
  const sections = /* @__PURE__ */ new Map();
  const object = value === void 0 ? void 0 : readObject(value, "environments", '{ "review": {\u2026} }', problems);
  if (object === void 0) return sections;
  warnUnknown(object.members.values(), STAGES, "environments", problems);
  for (const stage of STAGES) {
    const member = object.members.get(stage);
    if (member === void 0) continue;
    const path = `environments.${stage}`;
    const section = readObject(member.value, path, '{ "env": {\u2026} }', problems);
    if (section === void 0) continue;
    warnUnknown(section.members.values(), SECTION_KEYS, path, problems);
    sections.set(stage, readSection(section.members, `${path}.`, problems));
  }
  return sections;
}
function readInformation(member, problems) {
  if (member === void 0) return void 0;
  if (member.value.kind === "string")
    return member.value.value.trim() === "" ? void 0 : member.value.value.trim();
  problems.warning(
    member.value.at,
    `'${member.key}' is ${describeJson(member.value)}, not a string, and is ignored.`,
    "Put the value in double quotes."
  );
  return void 0;
}
function warnImage(image, problems) {
  if (image === void 0) return;
  problems.warning(
    image.at,
    "'image' named a Docker image for early Heroku buildpacks and is ignored.",
    "Remove it; 'buildpacks' and 'stack' say how the app is built."
  );
}

// src/app/app-json/stage.ts
function stageOf(environment) {
  const name = environment.toLowerCase();
  const exact = STAGES.find((stage) => stage === name);
  return exact ?? (/^(?:pr|preview|review)(?:-|$)/.test(name) ? "review" : void 0);
}
var isGoverned = (stage) => stage === "review" || stage === "test";
function resolveStage(manifest, stage) {
  const over = stage === void 0 ? void 0 : manifest.environments.get(stage);
  if (over === void 0) return manifest;
  const formation = over.formation ?? manifest.formation;
  const addons = over.addons ?? manifest.addons;
  const buildpacks = over.buildpacks ?? manifest.buildpacks;
  return {
    env: mergeEnv(manifest.env, over.env),
    ...formation === void 0 ? {} : { formation },
    ...addons === void 0 ? {} : { addons },
    ...buildpacks === void 0 ? {} : { buildpacks },
    scripts: new Map([...manifest.scripts, ...over.scripts])
  };
}
function mergeEnv(root, over) {
  const merged = new Map(root);
  for (const [name, declaration] of over) {
    const description = declaration.description ?? root.get(name)?.description;
    merged.set(name, { ...declaration, ...description === void 0 ? {} : { description } });
  }
  return merged;
}

// src/app/procfile-buildpack.ts
function warnIgnoredLine(line, last, at, problems) {
  const { text: text2, number: number2 } = line;
  const lead = text2.slice(0, text2.length - text2.trimStart().length);
  const odd = oddBlank(lead);
  const here = { ...at, line: number2 };
  if (odd !== void 0) {
    problems.warning(
      { ...here, column: odd.index + 1 },
      `There is ${odd.name} at the start of the line, which the Procfile buildpack rejects.`,
      "Remove it."
    );
  } else if (last && lead !== "" && lead === text2) {
    problems.warning(
      { ...here, column: 1 },
      "The last line has only spaces and no line end, which the Procfile buildpack rejects.",
      "Remove the spaces."
    );
  }
}
function warnEntryLine(line, entry, problems) {
  const { text: text2 } = line;
  const { spelling, colon, at } = entry;
  const lead = text2.slice(0, text2.length - text2.trimStart().length);
  const odd = oddBlank(lead);
  if (odd !== void 0) {
    problems.warning(
      { ...at, column: odd.index + 1 },
      `There is ${odd.name} before '${spelling}', which the Procfile buildpack rejects.`,
      `Start the line with '${spelling}:'.`
    );
  } else if (lead !== "") {
    problems.warning(
      { ...at, column: 1 },
      `There are spaces before '${spelling}', which the Procfile buildpack removes with a warning.`,
      `Start the line with '${spelling}:'.`
    );
  }
  const value = text2.slice(colon + 1);
  const start = colon + 1 + value.length - value.trimStart().length;
  const end = text2.trimEnd().length;
  const around = oddBlank(text2.slice(colon + 1, start), colon + 1) ?? oddBlank(text2.slice(end), end);
  if (around !== void 0) {
    problems.warning(
      { ...at, column: around.index + 1 },
      `There is ${around.name} around the command of '${spelling}', which the Procfile buildpack passes to the shell as part of it.`,
      "Remove it, or use a space."
    );
  } else if (end < text2.length) {
    problems.warning(
      { ...at, column: end + 1 },
      `There are spaces after the command of '${spelling}', which the Procfile buildpack keeps as part of it.`,
      "Remove them."
    );
  }
}
function warnLoneCarriageReturn(text2, locate2, problems) {
  const at = text2.search(/\r(?!\n)/);
  if (at === -1) return;
  problems.warning(
    locate2(at),
    "The line ends with a carriage return alone, which the Procfile buildpack rejects.",
    "Save the file with LF as its line end."
  );
}
function oddBlank(blanks, offset = 0) {
  const index = blanks.search(/[^ \t]/);
  if (index === -1) return void 0;
  const code = (blanks.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { index: offset + index, name: `${NAMES[code] ?? "an invisible character"} (U+${code})` };
}
var NAMES = {
  "000B": "a vertical tab",
  "000C": "a form feed",
  "00A0": "a no-break space",
  "2003": "an em space",
  "3000": "an ideographic space",
  FEFF: "a byte order mark"
};

// src/app/procfile.ts
function parseProcfile(text2, file) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const source = readSource(file, text2, problems);
  if (source === void 0) return { entries: [], problems: problems.all };
  const entries2 = /* @__PURE__ */ new Map();
  const lines = source.lines.map((line, index) => ({ text: line, number: index + 1 }));
  warnLoneCarriageReturn(source.text, (offset) => source.at(offset), problems);
  let open;
  for (const line of lines) {
    const parsed = parseLine(line, file, open, problems);
    if (parsed === "wrong") {
      open = open !== void 0 && line.text.trimEnd().endsWith("\\") ? { at: open.at, reported: true } : void 0;
      continue;
    }
    warnBackslash(open, problems);
    open = void 0;
    if (parsed === "ignored") {
      warnIgnoredLine(line, line.number === lines.length, { file }, problems);
      continue;
    }
    addEntry(entries2, parsed, problems);
    if (parsed.command.endsWith("\\")) {
      open = { at: { file, line: line.number, column: line.text.trimEnd().length }, reported: false };
    }
  }
  warnBackslash(open, problems);
  if (!problems.hasErrors) checkTypes(entries2, file, source.text, problems);
  return { entries: [...entries2.values()], problems: problems.all };
}
function parseLine(line, file, open, problems) {
  const content = line.text.trim();
  const indent = line.text.length - line.text.trimStart().length;
  const at = { file, line: line.number, column: indent + 1 };
  if (content === "" || content.startsWith("#")) return "ignored";
  if (content.startsWith("//")) {
    problems.warning(
      at,
      "Comments start with '#'; the Procfile buildpack rejects '//'.",
      "Use '#' instead of '//'."
    );
    return "ignored";
  }
  const colon = content.indexOf(":");
  const spelling = colon === -1 ? "" : content.slice(0, colon).trimEnd();
  const type = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(spelling);
  if (!(0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .isProcessName */ .fL)(type)) {
    if (open === void 0) reportLine(content, spelling, at, problems);
    else if (!open.reported) reportContinuation(open.at, line.number, problems);
    return "wrong";
  }
  const command = content.slice(colon + 1).trim();
  if (command === "") {
    problems.error(
      at,
      `Process type '${spelling}' has no command.`,
      `Write the command after '${spelling}:', or remove the line.`
    );
    return "wrong";
  }
  if (colon > spelling.length) {
    problems.warning(
      { ...at, column: at.column + spelling.length },
      `There is a space between '${spelling}' and its colon, which the Procfile buildpack rejects.`,
      `Write '${spelling}:'.`
    );
  }
  warnEntryLine(line, { spelling, colon: indent + colon, at }, problems);
  if (spelling !== type) {
    problems.warning(
      at,
      `Process type '${spelling}' runs as '${type}': names must be lowercase letters, digits and hyphens.`,
      `Rename it to '${type}' here and everywhere it is used.`
    );
  }
  return { type, spelling, command, at };
}
function addEntry(entries2, entry, problems) {
  const first = entries2.get(entry.type);
  if (first !== void 0) {
    const same = first.spelling === entry.spelling ? "" : ` (there '${first.spelling}')`;
    problems.warning(
      entry.at,
      `Process type '${entry.spelling}' is already declared on line ${first.at.line ?? 1}${same}; this later line is used.`,
      entry.type === "release" ? "Remove one, or join the two commands with '&&'." : "Remove or rename one of them."
    );
  }
  entries2.set(entry.type, entry);
}
function reportLine(content, spelling, at, problems) {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(content)) {
    problems.error(at, "The line is a merge conflict marker.", "Resolve the conflict and remove the markers.");
  } else if (/^[\w./-]+\/Procfile$/.test(content)) {
    problems.error(
      at,
      `The file contains only the path '${content}': it looks like a symbolic link saved as text.`,
      "Put the process types in this file, one <type>: <command> per line."
    );
  } else if (spelling === "" || /\s/.test(spelling)) {
    const guess = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestProcessName */ .pE)(spelling);
    const rename = spelling === "" || guess === void 0 || spelling.split(/\s+/).length > 2 ? "" : ` If '${spelling}' is its name, write '${guess}:'.`;
    problems.error(at, `'${shorten(content)}' has no process type.`, `${suggestType(content)}${rename}`);
  } else if ((0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(spelling).length > _process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PROCESS_NAME */ .d5) {
    problems.error(
      at,
      `The process type '${shorten(spelling)}' has ${spelling.length} characters; the limit is ${_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PROCESS_NAME */ .d5}.`,
      `Shorten it to at most ${_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PROCESS_NAME */ .d5}.`
    );
  } else {
    const guess = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestProcessName */ .pE)(spelling);
    problems.error(
      at,
      `'${shorten(spelling)}' is not a process type: names must be lowercase letters, digits and inner hyphens.`,
      guess === void 0 ? "Write '<type>: <command>', such as 'web: npm start'." : `Rename it to '${guess}'.`
    );
  }
}
function suggestType(content) {
  const command = content.replace(/^:\s*/, "");
  const [word = "", ...rest] = command.split(/\s+/);
  const known = (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_6__/* .closest */ .k)(word, ["web", "worker", "release", "clock"]);
  if (known !== void 0 && rest.length > 0) return `Write '${known}: ${shorten(rest.join(" "))}'.`;
  return `Write '<type>: ${shorten(command)}', such as 'web: ${shorten(command)}' for HTTP or 'worker: \u2026' for anything else.`;
}
function reportContinuation(backslash, line, problems) {
  problems.error(
    backslash,
    `The command continues on line ${line}, but a Procfile has one line per command: the backslash has no effect.`,
    "Put the command on one line, or in a script."
  );
}
function warnBackslash(open, problems) {
  if (open === void 0 || open.reported) return;
  problems.warning(
    open.at,
    "The command ends with a backslash, which does not join lines in a Procfile and is passed to the shell.",
    "Remove the backslash, or complete the command."
  );
}
function checkTypes(entries2, file, text2, problems) {
  if (entries2.size === 0) {
    problems.warning(
      { file, line: 1, column: 1 },
      text2 === "" ? "The Procfile declares no process types." : "The Procfile declares no process types; the Procfile buildpack rejects one of only comments and blank lines.",
      "Add a line such as 'web: npm start', or remove the file."
    );
    return;
  }
  if (entries2.size === 1 && entries2.has("release")) {
    problems.warning(
      { file, line: 1, column: 1 },
      "The Procfile declares only 'release': nothing keeps running.",
      "Add a line such as 'web: npm start'."
    );
    return;
  }
  if (entries2.has("web")) return;
  const typo = [...entries2.values()].find((entry) => (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_6__/* .closest */ .k)(entry.type, ["web"]) !== void 0);
  problems.warning(
    typo?.at ?? { file, line: 1, column: 1 },
    typo === void 0 ? "There is no process type 'web': nothing in this Procfile receives HTTP requests." : `There is no process type 'web', only '${typo.spelling}', which receives no HTTP requests.`,
    typo === void 0 ? "Name the process that serves HTTP 'web'. If the app has none, ignore this." : `Did you mean 'web'? Rename '${typo.spelling}'.`
  );
}
function shorten(text2) {
  return text2.length <= 60 ? text2 : `${text2.slice(0, 59)}\u2026`;
}

// src/app/cron.ts
var DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
var MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
var MACROS = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *"
};
var MINUTE = { name: "minute", min: 0, max: 59 };
var HOUR = { name: "hour", min: 0, max: 23 };
var DAY = { name: "day of the month", min: 1, max: 31 };
var MONTH = { name: "month", min: 1, max: 12, words: MONTHS };
var WEEKDAY = { name: "day of the week", min: 0, max: 7, words: DAYS };
function toScheduleExpression(text2) {
  const trimmed = text2.trim().replace(/\s+/g, " ");
  const rate = /^rate\((.*)\)$/i.exec(trimmed);
  if (rate !== null) return checkRate(rate[1] ?? "");
  const cron = /^cron\((.*)\)$/i.exec(trimmed);
  if (cron !== null) return checkCron((cron[1] ?? "").trim());
  const crontab = Object.hasOwn(MACROS, trimmed.toLowerCase()) ? MACROS[trimmed.toLowerCase()] ?? trimmed : trimmed;
  const fields = crontab.split(" ");
  if (fields.length !== 5) return { problem: "is not a schedule: use five cron fields, rate(\u2026) or cron(\u2026)" };
  return convert(fields);
}
function checkRate(inner) {
  const match = /^([1-9]\d{0,8}) (minute|hour|day)s?$/i.exec(inner.trim());
  if (match === null) return { problem: "is not a rate: use a whole number and minutes, hours or days" };
  const count = Number(match[1]);
  const unit = (match[2] ?? "").toLowerCase();
  return { expression: `rate(${count} ${unit}${count === 1 ? "" : "s"})` };
}
function checkCron(inner) {
  const fields = inner.split(" ");
  if (fields.length !== 6)
    return {
      problem: "must have the six EventBridge fields: minute, hour, day, month, weekday, year"
    };
  if (!fields.every((field) => /^[\w*?,/#-]+$/.test(field)))
    return { problem: "has a character that is not allowed in a cron field" };
  const [, , day, , weekday] = fields;
  if (day === "?" === (weekday === "?"))
    return { problem: "needs '?' for exactly one of the day of the month and the day of the week" };
  return { expression: `cron(${fields.join(" ").toUpperCase()})` };
}
function convert(fields) {
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = fields;
  const converted = [
    convertField(minute, MINUTE),
    convertField(hour, HOUR),
    convertField(day, DAY),
    convertField(month, MONTH),
    convertWeekday(weekday)
  ];
  const wrong = converted.find((field) => typeof field !== "string");
  if (wrong !== void 0 && typeof wrong !== "string") return wrong;
  const [m, h, d, mo, wd] = converted;
  if (d !== "*" && wd !== "*") {
    return {
      problem: "has both a day of the month and a day of the week, which EventBridge cannot combine; split it into two schedules"
    };
  }
  return { expression: `cron(${m} ${h} ${wd === "*" ? d : "?"} ${mo} ${wd === "*" ? "?" : wd} *)` };
}
function convertField(text2, field) {
  if (text2 === "*") return "*";
  const parts = [];
  for (const part2 of text2.split(",")) {
    const range = parseRange(part2, field);
    if (range === void 0)
      return {
        problem: `has '${text2}' for the ${field.name}, which is not a cron field from ${field.min} to ${field.max}`
      };
    const { from, to, step } = range;
    if (step > 1 && to === field.max) parts.push(`${from}/${step}`);
    else if (step > 1) parts.push(valuesOf(range).join(","));
    else parts.push(from === to ? String(from) : `${from}-${to}`);
  }
  return parts.join(",");
}
function convertWeekday(text2) {
  if (text2 === "*") return "*";
  const days = /* @__PURE__ */ new Set();
  for (const part2 of text2.split(",")) {
    const range = parseRange(part2, WEEKDAY);
    if (range === void 0)
      return { problem: `has '${text2}' for the day of the week, which is neither 0 to 7 nor SUN to SAT` };
    const values = valuesOf(part2.startsWith("*") ? { ...range, to: 6 } : range);
    for (const value of values) days.add(value % 7);
  }
  if (days.size === 7) return "*";
  return [...days].sort((a, b) => a - b).map((day) => DAYS[day] ?? "").join(",");
}
function parseRange(part2, field) {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d{1,4}))?$/.exec(part2);
  if (match === null) return void 0;
  const [, star, first, last, stepText] = match;
  const step = stepText === void 0 ? 1 : Number(stepText);
  const from = star === void 0 ? numberOf(first ?? "", field) : field.min;
  const open = star !== void 0 || last === void 0 && stepText !== void 0;
  const end = last === void 0 ? from : numberOf(last, field);
  const to = open ? field.max : field === WEEKDAY && last !== void 0 && end === 0 ? 7 : end;
  if (from === void 0 || to === void 0 || step < 1 || from < field.min || to > field.max || from > to)
    return void 0;
  return { from, to, step };
}
function numberOf(text2, field) {
  if (/^\d{1,4}$/.test(text2)) return Number(text2);
  const index = field.words?.indexOf(text2.toUpperCase()) ?? -1;
  return index === -1 ? void 0 : index + (field === MONTH ? 1 : 0);
}
function valuesOf({ from, to, step }) {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

// src/app/renga-yml/environment.ts
function resolveEnvironment(manifest, environment, stage) {
  const names = stage === void 0 || stage === environment ? [environment] : [stage, environment];
  return names.flatMap((name) => manifest.environments.get(name) ?? []).reduce(
    (section, over) => ({
      processes: mergeMaps(section.processes, over.processes, mergeProcess),
      schedules: mergeMaps(section.schedules, over.schedules, mergeSchedule),
      parity: { ...section.parity, ...over.parity },
      appJsonEnv: over.appJsonEnv ?? section.appJsonEnv,
      publicConfigVars: [.../* @__PURE__ */ new Set([...section.publicConfigVars, ...over.publicConfigVars])],
      ownPublicConfigVars: [...section.ownPublicConfigVars ?? [], ...over.publicConfigVars].filter(
        (name) => !manifest.base.publicConfigVars.includes(name)
      )
    }),
    manifest.base
  );
}
function mergeMaps(base, over, merge) {
  const merged = new Map(base);
  for (const [key, value] of over) {
    const below = base.get(key);
    merged.set(key, below === void 0 ? value : merge(below, value));
  }
  return merged;
}
function mergeProcess(base, over) {
  return {
    ...base,
    quantity: over.quantity ?? base.quantity,
    size: over.size ?? base.size,
    healthCheck: mergePart(base.healthCheck, over.healthCheck, mergeHealthCheck),
    autoscaling: mergePart(base.autoscaling, over.autoscaling, mergeAutoscaling),
    strategy: over.strategy ?? base.strategy,
    shiftPercent: over.shiftPercent ?? base.shiftPercent,
    shiftMinutes: over.shiftMinutes ?? base.shiftMinutes,
    bakeMinutes: over.bakeMinutes ?? base.bakeMinutes,
    singleton: over.singleton ?? base.singleton,
    drainFirst: over.drainFirst ?? base.drainFirst,
    order: over.order ?? base.order,
    stopTimeout: over.stopTimeout ?? base.stopTimeout,
    places: new Map([...base.places, ...over.places])
  };
}
function mergePart(base, over, merge) {
  if (over === void 0) return base;
  if (over === null || base === null || base === void 0) return over;
  return merge(base, over);
}
function mergeHealthCheck(base, over) {
  return {
    path: over.path ?? base.path,
    interval: over.interval ?? base.interval,
    timeout: over.timeout ?? base.timeout,
    healthyThreshold: over.healthyThreshold ?? base.healthyThreshold,
    unhealthyThreshold: over.unhealthyThreshold ?? base.unhealthyThreshold
  };
}
function mergeAutoscaling(base, over) {
  return {
    min: over.min ?? base.min,
    max: over.max ?? base.max,
    cpu: over.cpu ?? base.cpu,
    memory: over.memory ?? base.memory
  };
}
function mergeSchedule(base, over) {
  return {
    name: base.name,
    removed: over.removed,
    command: over.command ?? base.command,
    schedule: over.schedule ?? base.schedule,
    timezone: over.timezone ?? base.timezone,
    size: over.size ?? base.size,
    at: base.at,
    places: new Map([...base.places, ...over.places])
  };
}
function completeHealthCheck(part2, at, problems) {
  const healthCheck2 = {
    path: part2.path ?? "/",
    interval: part2.interval ?? 10,
    timeout: part2.timeout ?? Math.max(2, Math.min(5, (part2.interval ?? 10) - 1)),
    healthyThreshold: part2.healthyThreshold ?? 2,
    unhealthyThreshold: part2.unhealthyThreshold ?? 3
  };
  if (healthCheck2.timeout >= healthCheck2.interval) {
    problems.error(
      at,
      `The health check has a timeout of ${healthCheck2.timeout} s but an interval of ${healthCheck2.interval} s.`,
      "Make the timeout shorter than the interval."
    );
  }
  return healthCheck2;
}
function completeAutoscaling(part2, at, problems) {
  const { min, max, cpu, memory } = part2;
  if (min === void 0 || max === void 0) {
    problems.error(
      at,
      `The autoscaling has no '${min === void 0 ? "min" : "max"}'.`,
      "Set both min and max, e.g. { min: 2, max: 10, cpu: 60 }."
    );
    return void 0;
  }
  if (min > max)
    problems.error(
      at,
      `The autoscaling has min ${min}, greater than max ${max}.`,
      "Make min at most equal to max."
    );
  if (cpu === void 0 && memory === void 0) {
    problems.error(
      at,
      "The autoscaling has no target.",
      "Set 'cpu' or 'memory', the average utilization to keep in percent, e.g. cpu: 60."
    );
    return void 0;
  }
  return { min, max, ...cpu === void 0 ? {} : { cpu }, ...memory === void 0 ? {} : { memory } };
}
function completeSchedules(schedules2, problems) {
  return [...schedules2].flatMap((schedule2) => schedule2.removed ? [] : completeSchedule(schedule2, problems));
}
function completeSchedule(schedule2, problems) {
  const { name, command, timezone, at, places } = schedule2;
  const missing = [
    command === void 0 ? "command" : "",
    schedule2.schedule === void 0 ? "schedule" : ""
  ].filter((key) => key !== "" && !places.has(key));
  for (const key of missing) {
    problems.error(
      at,
      `The schedule '${name}' has no '${key}'.`,
      key === "command" ? "Add the shell command to run." : "Add when to run it, e.g. schedule: '0 6 * * *'."
    );
  }
  if (timezone !== void 0 && !isTimezone(timezone)) {
    problems.error(
      places.get("timezone") ?? at,
      `'${timezone}' is not a time zone.`,
      "Use an IANA name such as Europe/Berlin or UTC."
    );
  }
  if (command === void 0 || schedule2.schedule === void 0) return [];
  const result = toScheduleExpression(schedule2.schedule);
  if (result.expression === void 0) {
    problems.error(
      places.get("schedule") ?? at,
      `'${schedule2.schedule}' ${result.problem}.`,
      "Use five cron fields such as '0 6 * * MON', or rate(10 minutes)."
    );
    return [];
  }
  const size2 = schedule2.size ?? _process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_SIZE */ ._7;
  return [
    { name, expression: result.expression, ...timezone === void 0 ? {} : { timezone }, command, size: size2 }
  ];
}
function isTimezone(name) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

// src/app/renga-yml/process-settings.ts
function resolveSettings(formation, processes2, problems, advisory = false) {
  const byType = /* @__PURE__ */ new Map();
  for (const entry of formation) {
    const first = byType.get(entry.type);
    if (first !== void 0) {
      problems.warning(
        entry.at,
        `The formation has '${entry.type}' twice, here and on line ${first.at.line ?? 1}; this one is used.`,
        "Remove one of the two."
      );
    }
    byType.set(entry.type, entry);
  }
  const settings = /* @__PURE__ */ new Map();
  for (const type of /* @__PURE__ */ new Set([...byType.keys(), ...processes2.keys()])) {
    const entry = byType.get(type);
    const process2 = processes2.get(type);
    const merged = type === "release" ? releaseSettings(entry, process2, problems) : mergeSettings(type, entry, process2, problems);
    if (merged === void 0) continue;
    settings.set(type, advisory && process2 === void 0 ? { ...merged, advisory } : merged);
  }
  return settings;
}
function mergeSettings(type, entry, process2, problems) {
  const named = process2 ?? entry;
  if (named === void 0) return void 0;
  const place = (key) => process2?.places.get(key) ?? named.at;
  const autoscaling2 = process2?.autoscaling ? completeAutoscaling(process2.autoscaling, place("autoscaling"), problems) : void 0;
  const healthCheck2 = process2?.healthCheck ? completeHealthCheck(process2.healthCheck, place("health-check"), problems) : void 0;
  const asked = process2?.quantity ?? entry?.quantity;
  const quantity = autoscaling2 === void 0 ? asked : Math.min(Math.max(asked ?? autoscaling2.min, autoscaling2.min), autoscaling2.max);
  const size2 = process2?.size ?? entry?.size;
  if (process2 !== void 0) checkProcess(type, process2, place, problems);
  if (autoscaling2 !== void 0 && process2?.quantity !== void 0 && process2.quantity !== quantity) {
    problems.error(
      place("quantity"),
      `'${type}' has quantity ${process2.quantity}, but its autoscaling range is ${autoscaling2.min} to ${autoscaling2.max}.`,
      "Remove the quantity, or set it within that range."
    );
  }
  checkSingleton(type, process2, Math.max(quantity ?? 0, autoscaling2?.max ?? 0), place, named.at, problems);
  return {
    ...quantity === void 0 ? {} : { quantity },
    ...size2 === void 0 ? {} : { size: size2 },
    ...healthCheck2 === void 0 ? {} : { healthCheck: healthCheck2 },
    ...autoscaling2 === void 0 ? {} : { autoscaling: autoscaling2 },
    ...process2?.strategy === void 0 ? {} : { strategy: process2.strategy },
    ...shiftOf(process2),
    ...process2?.bakeMinutes === void 0 ? {} : { bakeMinutes: process2.bakeMinutes },
    ...process2?.drainFirst === void 0 ? {} : { drainFirst: process2.drainFirst },
    ...process2?.order === void 0 ? {} : { order: process2.order },
    ...process2?.singleton === void 0 ? {} : { singleton: process2.singleton },
    ...process2?.stopTimeout === void 0 ? {} : { stopTimeout: process2.stopTimeout },
    spelling: named.spelling,
    at: named.at
  };
}
function checkProcess(type, process2, place, problems) {
  if (type !== "web" && process2.healthCheck) {
    problems.error(
      place("health-check"),
      `'${type}' cannot have an HTTP health check: only web is behind the load balancer.`,
      "Remove the health check."
    );
  }
  const strategy = process2.strategy ?? (type === "web" ? "blue-green" : "rolling");
  if (type !== "web" && strategy !== "rolling") {
    problems.error(
      place("strategy"),
      `'${type}' cannot be deployed ${strategy}: only web has traffic to shift.`,
      "Remove it, or use 'rolling'."
    );
  }
  if ((strategy === "rolling" || type !== "web") && process2.bakeMinutes !== void 0) {
    problems.warning(
      place("bake-minutes"),
      `'bake-minutes' of '${type}' has no effect: a rolling deployment keeps no old tasks.`,
      "Remove it."
    );
  }
  for (const [key, value] of [
    ["shift-percent", process2.shiftPercent],
    ["shift-minutes", process2.shiftMinutes]
  ]) {
    if (value === void 0 || strategy === "canary" || strategy === "linear") continue;
    problems.warning(
      place(key),
      `'${key}' of '${type}' has no effect: ${strategy} does not shift traffic in steps.`,
      "Remove it, or set 'strategy: canary' or 'strategy: linear'."
    );
  }
  if (strategy === "linear" && process2.shiftPercent !== void 0 && process2.shiftPercent < 3) {
    problems.error(
      place("shift-percent"),
      `'shift-percent' of '${type}' is ${process2.shiftPercent}, and a linear deployment shifts at least 3 % per step.`,
      "Use 3 or more, or set 'strategy: canary'."
    );
  }
  if (strategy !== "rolling" && process2.drainFirst === true) {
    problems.error(
      place("drain-first"),
      `'drain-first' of '${type}' is not possible: ${strategy} keeps the old tasks until the new ones take traffic.`,
      "Remove it, or set 'strategy: rolling'."
    );
  }
}
function shiftOf(process2) {
  const { shiftPercent, shiftMinutes } = process2 ?? {};
  if (shiftPercent === void 0 && shiftMinutes === void 0) return {};
  return {
    shift: {
      ...shiftPercent === void 0 ? {} : { percent: shiftPercent },
      ...shiftMinutes === void 0 ? {} : { minutes: shiftMinutes }
    }
  };
}
function checkSingleton(type, process2, tasks, place, at, problems) {
  if (tasks <= 1) return;
  if (process2?.singleton === true) {
    problems.error(
      place("singleton"),
      `'${type}' is a singleton, but asks for up to ${tasks} tasks.`,
      "Remove 'singleton', or ask for one task."
    );
  } else if (process2?.singleton === void 0 && (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .isSingletonName */ .x_)(type)) {
    problems.warning(
      at,
      `'${type}' runs ${tasks} tasks, but by its name it is a singleton, which never overlaps.`,
      "Ask for one task, or set 'singleton: false' for it in renga.yml."
    );
  }
}
function releaseSettings(entry, process2, problems) {
  const named = process2 ?? entry;
  if (named === void 0) return void 0;
  if ((entry?.quantity ?? 0) > 0) {
    problems.warning(
      entry?.at ?? named.at,
      "'release' runs once per release, not as a process: its quantity is ignored.",
      "Remove the quantity."
    );
  }
  for (const [key, at] of process2?.places ?? []) {
    if (["size", "stop-timeout"].includes(key)) continue;
    problems.error(
      at,
      `'release' has no '${key}': it runs once per release, before the services change.`,
      "Remove it."
    );
  }
  const size2 = process2?.size ?? entry?.size;
  return {
    ...size2 === void 0 ? {} : { size: size2 },
    ...process2?.stopTimeout === void 0 ? {} : { stopTimeout: process2.stopTimeout },
    spelling: named.spelling,
    at: named.at
  };
}

// src/app/renga-yml/schema.ts
var NAME_PATTERN = "^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$";
var size = {
  type: "string",
  pattern: `^(?:[0-9]{1,6}/[0-9]{1,7}|[A-Za-z0-9][A-Za-z0-9.-]*)$`,
  description: `The size of a task: a dyno size in any case (${_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .SIZE_NAMES */ .t5.join(", ")}), or a Fargate size as <cpu units>/<MiB>. Default: standard-1x (256/1024).`,
  examples: ["standard-2x", "512/2048"]
};
var healthCheck = {
  type: ["object", "null"],
  description: "How the load balancer checks that a web task is healthy. Only for web.",
  additionalProperties: false,
  examples: [{ path: "/health", interval: 10, timeout: 5, "healthy-threshold": 2, "unhealthy-threshold": 3 }],
  properties: {
    path: {
      type: "string",
      pattern: "^/",
      maxLength: 1024,
      description: "Path that answers 200 to 399 when the task is ready. Default: /.",
      examples: ["/health"]
    },
    interval: {
      type: "integer",
      minimum: 5,
      maximum: 300,
      description: "Seconds between checks. Default: 10."
    },
    timeout: {
      type: "integer",
      minimum: 2,
      maximum: 120,
      description: "Seconds to wait for an answer; less than the interval. Default: 5."
    },
    "healthy-threshold": {
      type: "integer",
      minimum: 2,
      maximum: 10,
      description: "Consecutive successes that make a task healthy. Default: 2."
    },
    "unhealthy-threshold": {
      type: "integer",
      minimum: 2,
      maximum: 10,
      description: "Consecutive failures that make a task unhealthy. Default: 3."
    }
  }
};
var autoscaling = {
  type: ["object", "null"],
  description: "Keeps the average use of CPU or memory near a target by changing the number of tasks. null turns it off.",
  additionalProperties: false,
  examples: [{ min: 2, max: 10, cpu: 60 }],
  properties: {
    min: { type: "integer", minimum: 0, maximum: 5e3, description: "Minimum number of tasks." },
    max: { type: "integer", minimum: 1, maximum: 5e3, description: "Maximum number of tasks." },
    cpu: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      description: "Target average CPU utilization in percent."
    },
    memory: {
      type: "integer",
      minimum: 1,
      maximum: 100,
      description: "Target average memory utilization in percent."
    }
  }
};
var process = {
  type: ["object", "null"],
  description: "How one process type of the Procfile runs.",
  additionalProperties: false,
  examples: [{ quantity: 2, size: "standard-2x" }],
  properties: {
    quantity: {
      type: "integer",
      minimum: 0,
      maximum: 5e3,
      description: "How many tasks run. Default: app.json formation, else 1 for web and 0 for the others."
    },
    size: { $ref: "#/$defs/size" },
    "health-check": { $ref: "#/$defs/health-check" },
    autoscaling: { $ref: "#/$defs/autoscaling" },
    strategy: {
      type: "string",
      enum: ["blue-green", "canary", "linear", "rolling"],
      description: "How a new release replaces the old one. blue-green (the default), canary and linear, all only for web: the new tasks run beside the old ones before traffic shifts: all at once, a part first, or step by step. rolling: tasks are replaced a few at a time."
    },
    "shift-percent": {
      type: "number",
      minimum: 0.1,
      maximum: 100,
      multipleOf: 0.1,
      description: "Percent of the traffic shifted in one step. canary: in the first step; the second shifts the rest (default: 5). linear: in each step, at least 3 (default: 10).",
      examples: [10]
    },
    "shift-minutes": {
      type: "integer",
      minimum: 0,
      maximum: 1440,
      description: "Minutes between steps of canary (default: 10) or linear (default: 6).",
      examples: [5]
    },
    "bake-minutes": {
      type: "integer",
      minimum: 0,
      maximum: 1440,
      description: "Minutes the old tasks keep running after the traffic has shifted, for an instant rollback. Not for rolling. Default: 3."
    },
    singleton: {
      type: "boolean",
      description: "Never two tasks at once, not even during a deploy. Default: true for the process types clock and scheduler, false for the rest."
    },
    "drain-first": {
      type: "boolean",
      description: "Stop all old tasks before the first new one starts, so two versions never work on the same queue. Only for rolling. Default: false."
    },
    order: {
      type: "integer",
      minimum: 1,
      maximum: 9,
      description: "Order in which the process type is deployed: equal numbers together, a higher number only after all lower ones have succeeded. Default: 1.",
      examples: [2]
    },
    "stop-timeout": {
      type: "integer",
      minimum: 2,
      maximum: 120,
      description: "Seconds between SIGTERM and SIGKILL. Default: 30, as on Heroku."
    }
  }
};
var processes = {
  type: ["object", "null"],
  description: "Process types by name.",
  propertyNames: { $ref: "#/$defs/name" },
  additionalProperties: { $ref: "#/$defs/process" },
  examples: [{ web: { quantity: 2, size: "standard-2x" }, clock: { singleton: true } }]
};
var schedule = {
  type: ["object", "null"],
  description: "A command that runs on a schedule in its own task, with the image and config vars of the current release.",
  additionalProperties: false,
  examples: [{ command: "npm run report", schedule: "0 6 * * MON", timezone: "Europe/Berlin" }],
  properties: {
    command: {
      type: "string",
      pattern: "\\S",
      description: "The shell command to run.",
      examples: ["npm run report"]
    },
    schedule: {
      type: "string",
      pattern: "\\S",
      description: "When to run it: five cron fields as in crontab, '@hourly' and the like, or an EventBridge expression: rate(10 minutes), cron(0 6 ? * MON *).",
      examples: ["0 6 * * MON", "rate(10 minutes)", "@daily"]
    },
    timezone: {
      type: "string",
      pattern: "\\S",
      description: "IANA time zone of the schedule. Default: UTC.",
      examples: ["Europe/Berlin"]
    },
    size: { $ref: "#/$defs/size" }
  }
};
var schedules = {
  type: ["object", "null"],
  description: "Scheduled commands by name. In an environment, null removes one.",
  propertyNames: { $ref: "#/$defs/name" },
  additionalProperties: { $ref: "#/$defs/schedule" }
};
var parity = {
  type: ["object", "null"],
  description: "What makes the app run on Fargate as it did on Heroku. Everything is on by default; false turns a part off.",
  additionalProperties: false,
  examples: [{ "web-concurrency": false, "group-signals": false }],
  properties: {
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.containerMemory]: on(
      "The container's memory limit is the task's, so runtimes size their heap by it rather than by the host."
    ),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.webConcurrency]: on(
      "WEB_CONCURRENCY is set by the formulae of Heroku's Node.js and Python buildpacks, unless it is a config var."
    ),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.port]: on("PORT is set for every process type."),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.dynoMetadata]: on(
      "DYNO, HEROKU_APP_NAME, HEROKU_RELEASE_VERSION, HEROKU_RELEASE_CREATED_AT, HEROKU_SLUG_COMMIT and HEROKU_BUILD_COMMIT are set."
    ),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.groupSignals]: on(
      "SIGTERM reaches every process of a task whose command a shell runs, not only its first."
    ),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.stopTimeout]: on(
      "stop-timeout (30 s) is written into the task definition. Off: the default of ECS."
    ),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.deregistrationDelay]: on(
      "The target groups of web drain for 30 s instead of 300: Heroku stops a dyno 30 s after SIGTERM."
    ),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.healthCheck]: on("health-check is set on web's target groups."),
    [_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj.autoscaling]: on(
      "autoscaling is set on the services through Application Auto Scaling."
    )
  }
};
var publicConfigVars = {
  type: ["array", "null"],
  description: "Names of config vars whose values are not secret (REGION, APP_URL). All others are masked in logs, comments and outputs; GitHub drops an output that contains a masked value.",
  items: {
    description: "The name of a config var.",
    type: "string",
    pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
    examples: ["REGION"]
  },
  examples: [["REGION", "APP_URL"]]
};
function on(description) {
  return { type: "boolean", description: `${description} Default: true.` };
}
var appJsonEnv = {
  enum: ["enforce", "ignore"],
  description: "How app.json's env applies outside previews and CI, where it is always enforced. enforce: required config vars must be set, and default values apply where none is set. ignore, the default: not used, as on Heroku.",
  examples: ["enforce"]
};
var rengaSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://raw.githubusercontent.com/renga-dev/renga/v1/docs/renga.schema.json",
  title: "renga.yml",
  description: "Settings that Procfile and app.json cannot express, for an app that Renga runs on ECS Fargate. Every key is optional.",
  type: ["object", "null"],
  additionalProperties: false,
  examples: [
    {
      processes: { web: { quantity: 2, size: "standard-2x", "health-check": { path: "/health" } } },
      schedules: { report: { command: "npm run report", schedule: "@daily" } },
      environments: { review: { processes: { web: { quantity: 1, size: "basic" } } } }
    }
  ],
  properties: {
    processes: { $ref: "#/$defs/processes" },
    schedules: { $ref: "#/$defs/schedules" },
    parity: { $ref: "#/$defs/parity" },
    "app-json-env": { $ref: "#/$defs/app-json-env" },
    "public-config-vars": { $ref: "#/$defs/public-config-vars" },
    environments: {
      type: ["object", "null"],
      description: "Overrides per environment, merged key by key. review also applies to pull request environments.",
      propertyNames: { $ref: "#/$defs/name" },
      additionalProperties: {
        type: ["object", "null"],
        description: "Overrides for this environment.",
        additionalProperties: false,
        properties: {
          processes: { $ref: "#/$defs/processes" },
          schedules: { $ref: "#/$defs/schedules" },
          parity: { $ref: "#/$defs/parity" },
          "app-json-env": { $ref: "#/$defs/app-json-env" },
          "public-config-vars": { $ref: "#/$defs/public-config-vars" }
        }
      }
    }
  },
  $defs: {
    name: {
      type: "string",
      pattern: NAME_PATTERN,
      description: "A name of letters, digits and inner hyphens or underscores, at most 63.",
      examples: ["web", "nightly-report"]
    },
    size,
    "health-check": healthCheck,
    autoscaling,
    process,
    processes,
    schedule,
    schedules,
    parity,
    "app-json-env": appJsonEnv,
    "public-config-vars": publicConfigVars
  }
};

// src/app/renga-yml/schema-problems.ts
var WRAPPERS = /* @__PURE__ */ new Set([
  "properties",
  "additionalProperties",
  "propertyNames",
  "$ref",
  "items"
]);
var SchemaCheck = class {
  #schema;
  #validator;
  constructor(schema) {
    this.#schema = schema;
    this.#validator = new _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_5__/* .Validator */ .D(structuredClone(schema), "2020-12", false);
  }
  /**
   * Says each violation in words, at its line. A key that the schema does not have is a warning, because an older Renga
   * must be able to read a newer file.
   */
  check(source, problems) {
    for (const error of this.#validator.validate(source.data).errors) {
      if (!WRAPPERS.has(error.keyword)) report(error, source, this.#schema, problems);
    }
  }
};
function report(error, source, schema, problems) {
  const path = pointer(error.instanceLocation);
  const at = source.at(path);
  const name = path.join(".");
  if (error.keyword === "false") {
    const key = path.at(-1) ?? "";
    const known = knownKeys(schema, path.slice(0, -1));
    problems.warning(
      at,
      `'${name}' is not a renga.yml key and is ignored.`,
      `${(0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(key, known)}The known keys are ${known.join(", ")}.`
    );
    return;
  }
  const rule = schemaAt(schema, pointer(error.keywordLocation).slice(0, -1));
  const value = valueAt(source.data, path);
  if (error.keyword === "pattern" && error.keywordLocation.includes("/propertyNames/")) {
    problems.error(
      at,
      `'${path.at(-1) ?? ""}' is not a name.`,
      "Use letters, digits and inner hyphens or underscores, at most 63."
    );
    return;
  }
  problems.error(
    at,
    `'${name === "" ? "renga.yml" : name}' is ${describeValue(value)}${wanted(error.keyword, rule)}.`,
    fix(value, rule)
  );
}
function wanted(keyword, rule) {
  if (keyword === "type") return `, not ${describeType(rule)}`;
  if (keyword === "minimum") return `, less than ${rule?.minimum ?? 0}`;
  if (keyword === "maximum") return `, more than ${rule?.maximum ?? 0}`;
  if (keyword === "maxLength") return `, longer than ${rule?.maxLength ?? 0} characters`;
  return ", which is not allowed";
}
function fix(value, rule) {
  if (rule === void 0) return "See docs/renga-yml.md.";
  if (rule.enum !== void 0) {
    const words = rule.enum.map(String);
    return `${typeof value === "string" ? (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(value, words) : ""}Write one of ${words.join(", ")}.`;
  }
  if (rule.minimum !== void 0 && rule.maximum !== void 0)
    return `Write a whole number from ${rule.minimum} to ${rule.maximum}.`;
  const keys = Object.keys(rule.properties ?? {});
  if (keys.length > 0) return `Write ${describeType(rule)} with any of the keys ${keys.join(", ")}.`;
  const examples = rule["examples"];
  const example = Array.isArray(examples) ? examples[0] : void 0;
  if (example === void 0) return `Write ${describeType(rule)}.`;
  return `Write ${describeType(rule)} such as ${typeof example === "string" ? example : JSON.stringify(example)}.`;
}
var TYPE_NAMES = {
  object: "a map",
  array: "a list",
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false"
};
function describeType(rule) {
  const types = rule?.type === void 0 ? [] : [rule.type].flat();
  return types.flatMap((type) => TYPE_NAMES[type] ?? []).join(" or ") || "another value";
}
function describeValue(value) {
  if (value === null || value === void 0) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text2 = String(value);
  return `'${text2.length <= 60 ? text2 : `${text2.slice(0, 59)}\u2026`}'`;
}
function pointer(location) {
  return location.split("/").slice(1).map((part2) => decodeURIComponent(part2).replaceAll("~1", "/").replaceAll("~0", "~"));
}
function valueAt(data, path) {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  return value;
}
function schemaAt(root, location) {
  let current = root;
  for (const step of location) {
    if (step === "$ref") current = deref(root, current);
    else current = child(current, step);
  }
  return asSchema(current);
}
function knownKeys(root, path) {
  let current = root;
  for (const step of path) {
    const schema = asSchema(deref(root, current));
    current = child(schema?.properties, step) ?? schema?.additionalProperties;
  }
  return Object.keys(asSchema(deref(root, current))?.properties ?? {});
}
function deref(root, value) {
  const reference = child(value, "$ref");
  return typeof reference === "string" ? schemaAt(root, pointer(reference)) : value;
}
function child(value, key) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
function asSchema(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;
}

// src/app/renga-yml/yaml-source.ts
var import_yaml = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_7__/* .__toESM */ .f1)((0,_compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_1__/* .require_dist */ .F)(), 1);
var MAX_DEPTH2 = 100;
var FIXES = {
  BAD_INDENT: "Close every bracket, and indent all keys of a map by the same number of spaces.",
  BAD_SCALAR_START: "Quote the string: it starts with a character that is special in YAML.",
  BLOCK_AS_IMPLICIT_KEY: "Quote strings that contain a colon, and start nested keys on a new line.",
  DUPLICATE_KEY: "Remove or rename one of them.",
  MISSING_CHAR: "Close the quote or bracket, and put a space after each colon.",
  MULTILINE_IMPLICIT_KEY: "Put each key on one line, followed by a colon.",
  MULTIPLE_DOCS: "Remove the '---' line and the second document.",
  NON_STRING_KEY: "Quote the key.",
  TAB_AS_INDENT: "Indent with spaces, not tabs.",
  UNEXPECTED_TOKEN: "Check the indentation, quotes and brackets of this line and the one before."
};
var MESSAGES = {
  DUPLICATE_KEY: "the key is already in this map.",
  MULTIPLE_DOCS: "it contains more than one document."
};
function parseYaml(source, problems) {
  const deep = findTooDeep2(source.text);
  if (deep !== void 0) {
    problems.error(
      source.at(deep),
      `The YAML is nested more than ${MAX_DEPTH2} levels deep.`,
      "Flatten it: renga.yml needs at most six levels."
    );
    return void 0;
  }
  const lines = new import_yaml.LineCounter();
  try {
    const document = (0, import_yaml.parseDocument)(source.text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      strict: true,
      uniqueKeys: true,
      version: "1.2"
    });
    const before = problems.all.length;
    let lastLine = 0;
    for (const error of document.errors) {
      const at = source.at(error.pos[0]);
      if (at.line === lastLine) continue;
      lastLine = at.line ?? 0;
      problems.error(
        at,
        `The file is not valid YAML: ${MESSAGES[error.code] ?? sentence(error.message)}`,
        FIXES[error.code] ?? "Check the indentation and the colons of this line."
      );
    }
    rejectOddities(document, source, problems);
    if (problems.all.length > before) return void 0;
    return { data: document.toJS(), at: (path) => locate(document, path, source) };
  } catch (error) {
    problems.error(
      source.at(0),
      `The file cannot be read as YAML: ${error instanceof Error ? sentence(error.message) : String(error)}`,
      "Simplify it: renga.yml needs at most six levels."
    );
    return void 0;
  }
}
function rejectOddities(document, source, problems) {
  (0, import_yaml.visit)(document, {
    Alias(_, alias) {
      problems.error(
        source.at(alias.range?.[0] ?? 0),
        `The alias '*${alias.source}' is not allowed here.`,
        "Write out the value."
      );
    },
    Scalar(_, scalar) {
      if (typeof scalar.value !== "string" || scalar.value.isWellFormed()) return;
      problems.error(
        source.at(scalar.range?.[0] ?? 0),
        "The string contains half a character (a lone surrogate).",
        "Write the character itself."
      );
    }
  });
}
function findTooDeep2(text2) {
  let depth = 0;
  for (const match of text2.matchAll(/[[\]{}]|^ *(?:- ){100}/gm)) {
    if (match[0].length > 1) return match.index;
    depth += match[0] === "[" || match[0] === "{" ? 1 : -1;
    if (depth > MAX_DEPTH2) return match.index;
  }
  const keys = text2.search(/(?:[:?][ \t\r]){100}/);
  return keys < 0 ? void 0 : keys;
}
function locate(document, path, source) {
  let node = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of path) {
    if ((0, import_yaml.isMap)(node)) {
      const pair = node.items.find(
        (item) => (0, import_yaml.isPair)(item) && (0, import_yaml.isScalar)(item.key) && String(item.key.value) === step
      );
      if (pair === void 0) break;
      if ((0, import_yaml.isScalar)(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if ((0, import_yaml.isSeq)(node)) {
      const item = node.items[Number(step)];
      if (item === void 0 || (0, import_yaml.isAlias)(item)) break;
      if ((0, import_yaml.isScalar)(item) || (0, import_yaml.isMap)(item) || (0, import_yaml.isSeq)(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return source.at(offset);
}
function sentence(message) {
  const text2 = message.trim();
  return /[.!?]$/.test(text2) ? text2 : `${text2}.`;
}

// src/app/renga-yml/renga-yml.ts
var APP_JSON_ENV = ["enforce", "ignore"];
var STRATEGIES = ["blue-green", "canary", "linear", "rolling"];
var schemaCheck = new SchemaCheck(rengaSchema);
function parseRengaYml(text2, file) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const source = readSource(file, text2, problems);
  const yaml = source === void 0 ? void 0 : parseYaml(source, problems);
  if (yaml === void 0) return { problems: problems.all };
  schemaCheck.check(yaml, problems);
  const reader = new SectionReader(yaml, problems);
  const environments = /* @__PURE__ */ new Map();
  for (const [name, section] of entries(get(yaml.data, "environments"))) {
    environments.set(name, reader.section(section, ["environments", name]));
  }
  return { manifest: { base: reader.section(yaml.data, []), environments }, problems: problems.all };
}
var SectionReader = class {
  #yaml;
  #problems;
  constructor(yaml, problems) {
    this.#yaml = yaml;
    this.#problems = problems;
  }
  section(data, path) {
    const processes2 = /* @__PURE__ */ new Map();
    for (const [spelling, value] of entries(get(data, "processes"))) {
      if (!(0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .isProcessName */ .fL)((0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(spelling))) continue;
      const process2 = this.#process(spelling, value, [...path, "processes", spelling]);
      const first = processes2.get(process2.type);
      if (first !== void 0) {
        this.#problems.error(
          process2.at,
          `'${first.spelling}' and '${spelling}' are the same process type, '${process2.type}'.`,
          "Remove one of the two."
        );
      }
      processes2.set(process2.type, process2);
    }
    const schedules2 = /* @__PURE__ */ new Map();
    for (const [name, value] of entries(get(data, "schedules"))) {
      if (value === null && path.length === 0) {
        this.#problems.error(
          this.#yaml.at(["schedules", name]),
          `The schedule '${name}' is empty.`,
          "Add its command and schedule, e.g. { command: npm run report, schedule: '@daily' }."
        );
      }
      schedules2.set(name, this.#schedule(name, value, [...path, "schedules", name]));
    }
    const appJsonEnv2 = APP_JSON_ENV.find((one) => one === get(data, "app-json-env"));
    return {
      processes: processes2,
      schedules: schedules2,
      parity: readParity(get(data, "parity")),
      appJsonEnv: appJsonEnv2,
      publicConfigVars: readNames(get(data, "public-config-vars"))
    };
  }
  #process(spelling, data, path) {
    return {
      type: (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalProcessName */ .TH)(spelling),
      spelling,
      quantity: integer(get(data, "quantity")),
      size: this.#size(get(data, "size"), [...path, "size"]),
      healthCheck: part(get(data, "health-check"), (value) => ({
        path: text(get(value, "path")),
        interval: integer(get(value, "interval")),
        timeout: integer(get(value, "timeout")),
        healthyThreshold: integer(get(value, "healthy-threshold")),
        unhealthyThreshold: integer(get(value, "unhealthy-threshold"))
      })),
      autoscaling: part(get(data, "autoscaling"), (value) => ({
        min: integer(get(value, "min")),
        max: integer(get(value, "max")),
        cpu: integer(get(value, "cpu")),
        memory: integer(get(value, "memory"))
      })),
      strategy: STRATEGIES.find((strategy) => strategy === get(data, "strategy")),
      shiftPercent: number(get(data, "shift-percent")),
      shiftMinutes: integer(get(data, "shift-minutes")),
      bakeMinutes: integer(get(data, "bake-minutes")),
      singleton: flag(get(data, "singleton")),
      drainFirst: flag(get(data, "drain-first")),
      order: integer(get(data, "order")),
      stopTimeout: integer(get(data, "stop-timeout")),
      at: this.#yaml.at(path),
      places: this.#places(data, path)
    };
  }
  #schedule(name, data, path) {
    return {
      name,
      removed: data === null,
      command: text(get(data, "command"))?.trim(),
      schedule: text(get(data, "schedule"))?.trim(),
      timezone: text(get(data, "timezone"))?.trim(),
      size: this.#size(get(data, "size"), [...path, "size"]),
      at: this.#yaml.at(path),
      places: this.#places(data, path)
    };
  }
  #size(value, path) {
    const name = text(value);
    if (name === void 0) return void 0;
    const result = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSize */ .DB)(name);
    const at = this.#yaml.at(path);
    if (result.size === void 0) {
      this.#problems.error(at, result.message, result.fix);
      return void 0;
    }
    if (result.warning !== void 0) this.#problems.warning(at, result.warning.message, result.warning.fix);
    return result.size;
  }
  #places(data, path) {
    return new Map(entries(data).map(([key]) => [key, this.#yaml.at([...path, key])]));
  }
};
function readParity(data) {
  const parity2 = {};
  for (const part2 of Object.keys(_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .FULL_HEROKU_COMPAT */ .Gq).filter(isParityPart)) {
    const value = flag(get(data, _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj[part2]));
    if (value !== void 0) parity2[part2] = value;
  }
  return parity2;
}
var isParityPart = (name) => name in _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .HEROKU_COMPAT_KEYS */ .fj;
function entries(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
}
function get(data, key) {
  return entries(data).find(([name]) => name === key)?.[1];
}
function part(value, read) {
  if (value === null || value === void 0) return value;
  return typeof value === "object" ? read(value) : void 0;
}
function text(value) {
  return typeof value === "string" ? value : void 0;
}
function integer(value) {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : void 0;
}
function number(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function flag(value) {
  return typeof value === "boolean" ? value : void 0;
}
function readNames(value) {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}

// src/app/read-app.ts
var NO_APP_JSON = { env: /* @__PURE__ */ new Map(), scripts: /* @__PURE__ */ new Map(), environments: /* @__PURE__ */ new Map() };
var NO_RENGA = {
  processes: /* @__PURE__ */ new Map(),
  schedules: /* @__PURE__ */ new Map(),
  parity: {},
  appJsonEnv: void 0,
  publicConfigVars: []
};
function readApp(files) {
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const stage = stageOf(files.environment);
  const procfile = files.procfile === void 0 ? void 0 : parseProcfile(files.procfile.text, files.procfile.name);
  const rengaYml = files.rengaYml === void 0 ? void 0 : parseRengaYml(files.rengaYml.text, files.rengaYml.name);
  const renga = rengaYml?.manifest === void 0 ? NO_RENGA : resolveEnvironment(rengaYml.manifest, files.environment, stage);
  const appJsonGoverns = isGoverned(stage) || renga.appJsonEnv === "enforce";
  const appJson = files.appJson === void 0 ? void 0 : parseAppJson(files.appJson.text, files.appJson.name, !appJsonGoverns);
  for (const reading of [procfile, appJson, rengaYml]) problems.add(reading?.problems ?? []);
  const manifest = appJson?.manifest ?? NO_APP_JSON;
  const section = resolveStage(manifest, stage);
  const settings = resolveSettings(section.formation ?? [], renga.processes, problems, !appJsonGoverns);
  const app = {
    ...describeManifest(manifest, appJsonGoverns ? section : { ...section, env: /* @__PURE__ */ new Map() }),
    ...processesIn(procfile, settings),
    schedules: completeSchedules(renga.schedules.values(), problems),
    settings,
    ...renga.publicConfigVars.length === 0 ? {} : { publicConfigVars: renga.publicConfigVars },
    ...renga.ownPublicConfigVars === void 0 || renga.ownPublicConfigVars.length === 0 ? {} : { ownPublicConfigVars: renga.ownPublicConfigVars },
    ...Object.keys(renga.parity).length === 0 ? {} : { parity: { ..._heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .FULL_HEROKU_COMPAT */ .Gq, ...renga.parity } }
  };
  const result = withImage(app, files, procfile, problems);
  const all = appJsonGoverns ? problems.all : (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .asWarnings */ .EX)(problems.all, files.appJson?.name);
  return {
    app: result,
    problems: sortProblems(all, [files.procfile, files.appJson, files.rengaYml]),
    appJsonGoverns
  };
}
function describeManifest(manifest, section) {
  const postdeploy = scriptOf(section, "postdeploy");
  const prPredestroy = scriptOf(section, "pr-predestroy");
  return {
    ...manifest.name === void 0 ? {} : { name: manifest.name },
    ...manifest.stack === void 0 ? {} : { stack: manifest.stack },
    ...manifest.successUrl === void 0 ? {} : { successUrl: manifest.successUrl },
    env: [...section.env.values()],
    addons: section.addons ?? [],
    buildpacks: section.buildpacks ?? [],
    scripts: {
      ...postdeploy === void 0 ? {} : { postdeploy },
      ...prPredestroy === void 0 ? {} : { prPredestroy }
    }
  };
}
function scriptOf(section, name) {
  const script = section.scripts.get(name);
  return script === void 0 || script.command === "" ? void 0 : script;
}
function processesIn(procfile, settings) {
  const entries2 = procfile?.entries ?? [];
  const all = entries2.map(
    (entry) => (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_3__/* .buildProcess */ .Sc)(entry.type, entry.command, entry.at, settings.get(entry.type))
  );
  const release = all.find((process2) => process2.name === "release");
  return {
    processes: all.filter((process2) => process2.name !== "release"),
    ...release === void 0 ? {} : { release },
    aliases: new Map(
      entries2.filter((entry) => entry.spelling !== entry.type).map((entry) => [entry.spelling, entry.type])
    )
  };
}
function withImage(app, files, procfile, problems) {
  if (files.imageProcesses !== void 0) {
    const table = (0,_process_table_3586_js__WEBPACK_IMPORTED_MODULE_2__/* .processesOf */ .L)(app, files.imageProcesses);
    problems.add(table.problems);
    return {
      ...app,
      processes: table.processes,
      ...table.release === void 0 ? {} : { release: table.release }
    };
  }
  if (procfile === void 0 || procfile.problems.some((problem) => problem.severity === "error")) return app;
  const known = new Set(procfile.entries.map((entry) => entry.type));
  const settings = new Map([...app.settings ?? []].filter(([type]) => type !== "web"));
  (0,_process_table_3586_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSettings */ .E)({ ...app, settings }, known, "the Procfile declares", problems);
  return app;
}
function sortProblems(problems, files) {
  const order = new Map(files.map((file, index) => [file?.name, index]));
  const rank = ({ at }) => order.get(at.file) ?? files.length;
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0)
  );
}

// src/app/load-app.ts
var MAX_BYTES = 1024 * 1024;
async function loadApp(directory, environment, options = {}) {
  const workspace = options.workspace ?? directory;
  const problems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const root = await realDirectory(directory, problems);
  const boundary = root === void 0 ? void 0 : await realDirectory(workspace, problems) ?? root;
  const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(workspace, directory);
  const prefix = shown === "" || shown.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_10__.isAbsolute)(shown) ? "" : shown.split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep).join("/");
  const shownAs = (name) => prefix === "" ? name : `${prefix}/${name}`;
  const read = async (name, found = problems) => root === void 0 || boundary === void 0 ? void 0 : readText2((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, name), shownAs(name), boundary, found);
  const procfile = await read("Procfile");
  const appJsonProblems = new _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .Problems */ .Zw();
  const appJson = await read("app.json", appJsonProblems);
  const yml = await read("renga.yml");
  const yaml = await read("renga.yaml");
  if (yml !== void 0 && yaml !== void 0) {
    problems.error(
      { file: yaml.name, line: 1 },
      `There are both '${yml.name}' and '${yaml.name}'.`,
      `Keep '${yml.name}' only.`
    );
  }
  const rengaYml = yml ?? yaml;
  if (root !== void 0 && boundary !== void 0) {
    if (procfile === void 0) await warnSpelling(root, prefix, problems);
    if (rengaYml === void 0) await warnMisnamed(root, prefix, problems);
    if (procfile === void 0 && appJson === void 0 && rengaYml === void 0)
      await warnElsewhere(root, boundary, prefix, problems);
  }
  const reading = readApp({
    ...procfile === void 0 ? {} : { procfile },
    ...appJson === void 0 ? {} : { appJson },
    ...rengaYml === void 0 ? {} : { rengaYml },
    environment,
    ...options.imageProcesses === void 0 || problems.hasErrors ? {} : { imageProcesses: options.imageProcesses }
  });
  const ofAppJson = reading.appJsonGoverns ? appJsonProblems.all : (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_4__/* .asWarnings */ .EX)(appJsonProblems.all, shownAs("app.json"));
  const all = [...problems.all, ...ofAppJson, ...reading.problems];
  return { ...reading, problems: all };
}
async function realDirectory(directory, problems) {
  try {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.realpath)(directory);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.stat)(real)).isDirectory()) return real;
    problems.error(
      { file: directory },
      "It is not a directory.",
      "Set 'working-directory' to the app's directory."
    );
  } catch (error) {
    problems.error(
      { file: directory },
      codeOf(error) === "ENOENT" ? "The directory does not exist." : `The directory cannot be read (${codeOf(error)}).`,
      "Check out the repository first, and set 'working-directory' to the app's directory."
    );
  }
  return void 0;
}
async function readText2(path, name, boundary, problems) {
  const at = { file: name, line: 1 };
  try {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.realpath)(path);
    if (!isWithin(boundary, real)) {
      problems.error(
        at,
        `'${name}' is a symbolic link to outside the repository.`,
        "Replace it with the file itself."
      );
      return void 0;
    }
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.stat)(real);
    if (!info.isFile()) {
      problems.error(
        at,
        `'${name}' is ${info.isDirectory() ? "a directory" : "not a regular file"}.`,
        "Replace it with a text file."
      );
      return void 0;
    }
    if (info.size > MAX_BYTES) {
      problems.error(
        at,
        `'${name}' is ${info.size} bytes; the limit is ${MAX_BYTES}.`,
        "Check that it is the right file."
      );
      return void 0;
    }
    return decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readFile)(real), name, problems);
  } catch (error) {
    if (codeOf(error) === "ENOENT" && !await isDangling(path)) return void 0;
    problems.error(
      at,
      codeOf(error) === "ENOENT" || codeOf(error) === "ELOOP" ? `'${name}' is a broken symbolic link.` : `'${name}' cannot be read (${codeOf(error)}).`,
      "Replace it with a text file that everyone can read."
    );
    return void 0;
  }
}
function decode(bytes, name, problems) {
  const utf16 = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
  if (utf16) {
    problems.error(
      { file: name, line: 1 },
      "The file is UTF-16.",
      "Save it as UTF-8 (PowerShell: Out-File -Encoding utf8)."
    );
    return void 0;
  }
  if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_8__.isUtf8)(bytes)) return { name, text: bytes.toString("utf8") };
  const before = bytes.toString("utf8").split("\uFFFD")[0] ?? "";
  problems.error(
    { file: name, line: before.split("\n").length },
    "The file is not valid UTF-8.",
    "Save it as UTF-8."
  );
  return void 0;
}
async function warnSpelling(root, prefix, problems) {
  const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readdir)(root);
  if (names.includes("Procfile")) return;
  const near = names.find((name) => /^procfile(?:\.(?:txt|text))?$/i.test(name));
  if (near === void 0) return;
  problems.warning(
    { file: prefix === "" ? near : `${prefix}/${near}`, line: 1 },
    `There is no 'Procfile', only '${near}', which is ignored.`,
    "Rename it to 'Procfile'."
  );
}
async function warnMisnamed(root, prefix, problems) {
  const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readdir)(root);
  if (names.includes("renga.yml") || names.includes("renga.yaml")) return;
  const near = names.find((name) => /^\.?renga\.(?:ya?ml|json|toml)$/i.test(name));
  if (near === void 0) return;
  problems.warning(
    { file: prefix === "" ? near : `${prefix}/${near}`, line: 1 },
    `There is no 'renga.yml', only '${near}', which is ignored.`,
    "Rename it to 'renga.yml'; its syntax is YAML."
  );
}
var OWN_FILES = ["Procfile", "app.json", "renga.yml"];
async function warnElsewhere(root, workspace, prefix, problems) {
  const fileIn = async (place) => {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(workspace, place)).catch(() => []);
    return OWN_FILES.find((name) => names.includes(name));
  };
  if (await fileIn(prefix) !== void 0) return;
  for (const place of prefix === "" ? await directoriesIn(root) : ["."]) {
    const found = await fileIn(place);
    if (found === void 0) continue;
    problems.warning(
      { file: prefix === "" ? "." : prefix },
      `There is no ${OWN_FILES.join(", no ")} here, but there is '${place === "." ? found : `${place}/${found}`}'.`,
      `If that is the app, set 'working-directory: ${place}'.`
    );
    return;
  }
}
async function directoriesIn(root) {
  const entries2 = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readdir)(root, { withFileTypes: true });
  const own = entries2.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name));
  return own.map(({ name }) => name).sort();
}
async function isDangling(path) {
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.lstat)(path).then(
    (info) => info.isSymbolicLink(),
    () => false
  );
}
function isWithin(boundary, path) {
  return path === boundary || path.startsWith(boundary.endsWith(node_path__WEBPACK_IMPORTED_MODULE_10__.sep) ? boundary : `${boundary}${node_path__WEBPACK_IMPORTED_MODULE_10__.sep}`);
}
function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}




/***/ })

};
