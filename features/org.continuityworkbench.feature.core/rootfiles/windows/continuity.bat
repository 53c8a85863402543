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
for %%J in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fJ"
set "NAME=%HERE:\=-%"
set "NAME=%NAME::=%"
set "CACHE=%LOCALAPPDATA%\continuity-workbench\%NAME%"

if "%CONTINUITY_APPLICATION%" == "workbench" (
    "%JAVA%" -Xmx1g %CONTINUITY_OPTS% -Dorg.eclipse.equinox.simpleconfigurator.exclusiveInstallation=false ^
        -jar "%LAUNCHER%" -configuration "%CACHE%\workbench" -data "%USERPROFILE%\continuity-workspace" %*
) else (
    "%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %CONTINUITY_OPTS% ^
        -Dorg.eclipse.equinox.simpleconfigurator.exclusiveInstallation=false ^
        -jar "%LAUNCHER%" -nosplash -configuration "%CACHE%\cli" -data @none ^
        -application org.continuityworkbench.cli.application %*
)
set "RESULT=%ERRORLEVEL%"

rem 9009: no java at all. Equinox ends with 13 when no application could be started: for us an internal error.
if "%RESULT%" == "9009" (
    echo continuity: no Java found: install Java 21 or newer, or set JAVA_HOME 1>&2
    set "RESULT=2"
)
if "%RESULT%" == "13" (
    echo continuity: could not start, see the newest log file below %CACHE% 1>&2
    set "RESULT=70"
)
exit /b %RESULT%
