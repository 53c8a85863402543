@echo off
rem Continuity Workbench on the command line: continuity --help
rem
rem Needs Java 21 or newer: CONTINUITY_JAVA (a java command), JAVA_HOME, else the java of PATH.
rem CONTINUITY_OPTS holds further options of the Java virtual machine. Nothing is written into the installation:
rem Equinox keeps its state in the user's cache folder.
setlocal
set "HERE=%~dp0"
set "JAVA=%CONTINUITY_JAVA%"
if not defined JAVA if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA set "JAVA=java.exe"
for %%J in ("%HERE%plugins\org.eclipse.osgi_*.jar") do set "FRAMEWORK=%%~fJ"
for %%J in ("%HERE%plugins\org.continuityworkbench.launcher_*.jar") do set "LAUNCHER=%%~fJ"
set "NAME=%HERE:\=-%"
set "NAME=%NAME::=%"
set "CACHE=%LOCALAPPDATA%\continuity-workbench\%NAME%"
if not exist "%CACHE%" mkdir "%CACHE%"
rem CONTINUITY_APPLICATION is set by continuity-workbench.bat.
set "APPLICATION=%CONTINUITY_APPLICATION%"
if not defined APPLICATION set "APPLICATION=cli"
set "OPTIONS=-Xmx1g --enable-native-access=ALL-UNNAMED"
if "%APPLICATION%" == "cli" set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%APPLICATION% %~1" == "cli campaign" set "OPTIONS=-XX:+UseSerialGC"

:start
"%JAVA%" %OPTIONS% %CONTINUITY_OPTS% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\%APPLICATION%.jsa" ^
    -Xlog:disable -cp "%FRAMEWORK%;%LAUNCHER%" ^
    org.continuityworkbench.launcher.Launcher %APPLICATION% "%HERE%." "%CACHE%" %*
set "RESULT=%ERRORLEVEL%"
rem The workbench asks with 23 to be started again; 9009 means that there is no java at all.
if "%APPLICATION%" == "workbench" if "%RESULT%" == "23" goto start
if "%RESULT%" == "9009" (
    echo continuity: no Java found: install Java 21 or newer, or set JAVA_HOME 1>&2
    set "RESULT=2"
)
exit /b %RESULT%
